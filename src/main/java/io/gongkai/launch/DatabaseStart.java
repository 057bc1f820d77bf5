package io.gongkai.launch;

/** What starting or reaching a database came to: one that accepts connections, or why there is none. */
public sealed interface DatabaseStart permits Database, Obstacle {}
