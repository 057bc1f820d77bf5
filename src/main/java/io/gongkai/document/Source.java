package io.gongkai.document;

/**
 * Where a value was read.
 *
 * @param raw the cell as printed
 */
public record Source(Place place, String raw) {}
