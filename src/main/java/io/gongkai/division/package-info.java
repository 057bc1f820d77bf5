/** The administrative divisions by year: codes, names, parents, changes. Imports nothing of ours. */
@NullMarked
package io.gongkai.division;

import org.jspecify.annotations.NullMarked;
