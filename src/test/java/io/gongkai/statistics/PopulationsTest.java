package io.gongkai.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationsTest {

    private static final DivisionRegister REGISTER = DivisionRegister.bundled();

    @TempDir
    Path directory;

    private Populations read(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("population.csv"), text);
        return new Populations(Optional.of(file.toString()), REGISTER);
    }

    @Test
    void readsNumbersWithTheirSource() throws IOException {
        Populations populations =
                read("\uFEFFdivision,year,population,source\r\n330100,2020,11936010,\"公报, 第一号\"\r\n\r\n");
        assertThat(populations.faults()).isEmpty();
        assertThat(populations.of(new DivisionCode("330100"), 2020))
                .contains(new Populations.Entry(11_936_010, "公报, 第一号"));
        assertThat(populations.of(new DivisionCode("330100"), 2021)).isEmpty();
        assertThat(new Populations(Optional.empty(), REGISTER).of(new DivisionCode("330100"), 2020))
                .isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongByItsLine() throws IOException {
        Populations populations = read("""
                division,year,population,source
                330100,2020,1000,公报
                330100,2020,1001,公报
                3301,2020,1000,公报
                371200,2024,1000,公报
                330100,20,1000,公报
                330100,2019,12.5,
                330100,2018
                """);
        assertThat(populations.faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("line 3", "already"),
                        fault -> assertThat(fault).contains("line 4", "no such division"),
                        fault -> assertThat(fault).contains("line 5", "no such division"),
                        fault -> assertThat(fault).contains("line 6", "four digits"),
                        fault -> assertThat(fault).contains("line 7", "whole number"),
                        fault -> assertThat(fault).contains("line 7", "no source"),
                        fault -> assertThat(fault).contains("line 8", "four fields"));
        assertThatThrownBy(() -> populations.check(new StartupEvent()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GONGKAI_POPULATION")
                .hasMessageContaining("line 8");
    }

    @Test
    void refusesFileWithoutItsHeadAndOneThatIsNotThere() throws IOException {
        assertThat(read("330100,2020,1000,公报\n").faults())
                .singleElement()
                .asString()
                .contains("first line");
        assertThat(new Populations(Optional.of(directory.resolve("none.csv").toString()), REGISTER).faults())
                .singleElement()
                .asString()
                .contains("none.csv", "cannot be read");
    }
}
