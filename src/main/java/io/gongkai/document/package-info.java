/**
 * Reads a published report in any format: readers give a neutral {@link io.gongkai.document.Extract}, the mapper, which
 * alone knows labels, finds the cells of a form edition in it. Imports only {@code form}.
 */
@NullMarked
package io.gongkai.document;

import org.jspecify.annotations.NullMarked;
