package io.gongkai.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterLoadTest {

    private static final List<String> DIVISIONS = List.of(
            "370000,山东省,province,,,",
            "370100,济南市,prefecture,370000,,",
            "370116,莱芜区,county,370100,2018,",
            "371200,莱芜市,prefecture,370000,,2017",
            "371202,莱城区,county,371200,,2017");

    private static final List<String> CHANGES =
            List.of("2018,abolished,371200,莱芜市,,,国函", "2018,succeeded_by,371202,莱城区,370116,莱芜区,国函");

    @Test
    void loadsTheWholeRegister() {
        RegisterLoad load = new RegisterLoad(RegisterFiles.bundled());
        assertThat(load.tenures()).hasSize(3340);
        assertThat(load.changes()).hasSize(149);
        assertThat(load.years().keySet()).hasSize(10);
    }

    @Test
    void loadsFilesThatAgree() {
        assertThat(new RegisterLoad(files(DIVISIONS, CHANGES)).tenures()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "37011,长清区,county,370100,,|not a code of six digits: '37011'",
                "370113,长清区,district,370100,,|not a level: 'district'",
                "370113,,county,370100,,|field 2 is blank",
                "370113,长清区,prefecture,370000,,|370113 does not have the form of a code of level prefecture",
                "370113,长清区,county,370000,,|370113 in 2016 must have the parent 370100",
                "371203,钢城区,county,371200,,|371203 in 2018 must have the parent 370000",
                "370113,长清区,county,,,|only a province has no parent in the file",
                "380000,某省,province,370000,,|only a province has no parent in the file",
                "380100,某市,prefecture,380000,,|the parent 380000 does not exist in 2016",
                "370116,莱芜区,county,370100,2019,|370116 twice in 2019",
                "370113,长清区,county,370100,2019,2018|the last year lies before the first",
                "370113,长清区,county,370100,2016,|the first year lies outside the data",
                "370113,长清区,county,370100,,2019|the last year lies outside the data",
                "370113,长清区,county,370100,soon,|not a year: 'soon'",
                "370113,长清区,county,370100|6 fields expected, found 4",
            })
    void refusesDivisionThatContradictsTheOthers(String line, String message) {
        assertThatThrownBy(() -> new RegisterLoad(files(with(DIVISIONS, line), CHANGES)))
                .isInstanceOf(DivisionDataException.class)
                .hasMessage("divisions.csv line 7: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016,created,,,370116,莱芜区,国函|the year lies outside the data",
                "2018,merged,371202,莱城区,370116,莱芜区,国函|not a kind of change: 'merged'",
                "2018,created,371202,莱城区,370116,莱芜区,国函|old code: created",
                "2018,succeeded_by,371202,莱城区,,,国函|new code: succeeded_by",
                "2018,succeeded_by,371202,莱芜区,370116,莱芜区,国函|371202 is not 莱芜区 at the end of 2017",
                "2019,succeeded_by,371202,莱城区,370116,莱芜区,国函|371202 is not 莱城区 at the end of 2018",
                "2018,succeeded_by,370100,济南市,370116,莱芜区,国函|370100 still stands at the end of 2018",
                "2018,succeeded_by,371202,莱城区,370117,钢城区,国函|370117 is not 钢城区 at the end of 2018",
                "2018,succeeded_by,371202,莱城区,370116,莱芜区,|field 7 is blank",
            })
    void refusesChangeThatDoesNotMeetTheDivisions(String line, String message) {
        assertThatThrownBy(() -> new RegisterLoad(files(DIVISIONS, with(CHANGES, line))))
                .isInstanceOf(DivisionDataException.class)
                .hasMessage("changes.csv line 4: " + message);
    }

    @Test
    void refusesFileWithAnotherHeader() {
        assertThatThrownBy(() -> DataLine.read("years.csv", "first_year,last_year", List.of("2016,2025")))
                .isInstanceOf(DivisionDataException.class)
                .hasMessage("years.csv line 1: the header must be first_year,last_year");
    }

    private static List<String> with(List<String> lines, String another) {
        List<String> all = new ArrayList<>(lines);
        all.add(another);
        return all;
    }

    private static RegisterFiles files(List<String> divisions, List<String> changes) {
        return new RegisterFiles(
                lines("years.csv", 2, List.of("2016,2019")),
                lines("divisions.csv", 6, divisions),
                lines("changes.csv", 7, changes),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<DataLine> lines(String file, int columns, List<String> lines) {
        String header = ",".repeat(columns - 1);
        List<String> content = new ArrayList<>(List.of(header));
        content.addAll(lines);
        return DataLine.read(file, header, content);
    }
}
