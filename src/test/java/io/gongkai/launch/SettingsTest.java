package io.gongkai.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void servesOnItsOwnDatabaseWhereNothingIsSet() {
        assertThat(Settings.read(Map.of())).isEqualTo(new Settings(8080, Path.of("data"), null));
    }

    @Test
    void takesABlankSettingForOneThatIsNotSet() {
        assertThat(Settings.read(Map.of("PORT", " ", "GONGKAI_DATA", "", "GONGKAI_DB_URL", "")))
                .isEqualTo(new Settings(8080, Path.of("data"), null));
    }

    @Test
    void usesTheDatabaseThatIsNamed() {
        assertThat(Settings.read(Map.of(
                        "GONGKAI_DB_URL", "jdbc:postgresql://db/gongkai",
                        "GONGKAI_DB_USER", "clerk",
                        "GONGKAI_DB_PASSWORD", " secret ")))
                .asInstanceOf(type(Settings.class))
                .extracting(Settings::database)
                .isEqualTo(new ExternalDatabase("jdbc:postgresql://db/gongkai", "clerk", " secret "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536", "-1", "8080.5", "99999999999"})
    void refusesAPortThatIsNone(String port) {
        assertThat(Settings.read(Map.of("PORT", port)))
                .asInstanceOf(type(Obstacle.class))
                .asString()
                .contains("PORT", port);
    }

    @Test
    void refusesADatabaseThatIsNotPostgresqlWithoutRepeatingItsSecrets() {
        assertThat(Settings.read(Map.of("GONGKAI_DB_URL", "mysql://u:secret@db")))
                .asInstanceOf(type(Obstacle.class))
                .asString()
                .contains("GONGKAI_DB_URL")
                .doesNotContain("secret");
    }
}
