/** What ties the packages together: nothing but producers of the objects that know no framework. */
@NullMarked
package io.gongkai;

import org.jspecify.annotations.NullMarked;
