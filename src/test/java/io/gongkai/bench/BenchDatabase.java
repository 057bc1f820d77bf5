package io.gongkai.bench;

/** Where a database under load is reached, on this machine. */
record BenchDatabase(String url, int port, String user, String password) {}
