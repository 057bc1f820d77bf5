/** Reports: examined, filed as revisions, listed and read back. Imports form, division, document, access and problem. */
@NullMarked
package io.gongkai.report;

import org.jspecify.annotations.NullMarked;
