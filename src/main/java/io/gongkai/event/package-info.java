/**
 * Tells others what happens to reports: as a stream of server-sent events, and by calling the addresses they register
 * (webhooks). Its one source is the log, whose numbers follow each other without a gap in the order of the commits:
 * nothing is written where a report is filed. Imports {@code division}, {@code log}, {@code access} and {@code problem}.
 */
@NullMarked
package io.gongkai.event;

import org.jspecify.annotations.NullMarked;
