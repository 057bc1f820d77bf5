/**
 * The command line: starts the service on its own PostgreSQL or on another one, and runs the commands that need neither.
 * May import every package; none imports it.
 */
@NullMarked
package io.gongkai.launch;

import org.jspecify.annotations.NullMarked;
