package io.gongkai.launch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about how to serve; {@code deploy/settings.md} is the table of all settings. A variable that
 * is blank counts as not set.
 *
 * @param port the TCP port of the service
 * @param data the directory of the embedded database
 * @param database the database to use instead of the embedded one
 */
record Settings(int port, Path data, @Nullable ExternalDatabase database) implements SettingsReading {

    static SettingsReading read(Map<String, String> environment) {
        String port = value(environment, "PORT", "8080");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            return Obstacle.of(
                    "PORT 应为 1 至 65535 的端口号，现为“%s”".formatted(port),
                    "PORT must be a port number from 1 to 65535 and is \"%s\"".formatted(port));
        }
        String url = value(environment, "GONGKAI_DB_URL", "");
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            return Obstacle.of(
                    "GONGKAI_DB_URL 应以 jdbc:postgresql: 开头", "GONGKAI_DB_URL must begin with jdbc:postgresql:");
        }
        return new Settings(
                Integer.parseInt(port),
                Path.of(value(environment, "GONGKAI_DATA", "data")),
                url.isEmpty()
                        ? null
                        : new ExternalDatabase(
                                url,
                                value(environment, "GONGKAI_DB_USER", "postgres"),
                                environment.getOrDefault("GONGKAI_DB_PASSWORD", "")));
    }

    private static String value(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
