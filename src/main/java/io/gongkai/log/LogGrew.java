package io.gongkai.log;

/** Fired with each entry that is appended; heard once it is there for everybody, before the caller is answered. */
public record LogGrew() {}
