/** Who is calling, for which division, in which role. Imports division and problem. */
@NullMarked
package io.gongkai.access;

import org.jspecify.annotations.NullMarked;
