package io.gongkai.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this build is made of: its own version and that of the PostgreSQL it carries, such as {@code 18.4.0}. */
record Build(String version, String postgres) {

    static Build current() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Build.class.getResourceAsStream("build.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version"), properties.getProperty("postgres"));
    }

    String postgresMajor() {
        return postgres.substring(0, postgres.indexOf('.'));
    }
}
