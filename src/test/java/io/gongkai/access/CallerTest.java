package io.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 230881 同江市 lies in 230800 佳木斯市, in 230000 黑龙江省; 371200 莱芜市 was abolished in 2018. */
class CallerTest {

    private static final DivisionRegister REGISTER = DivisionRegister.bundled();

    @ParameterizedTest
    @CsvSource(textBlock = """
            FILER,         230881, 230881, true
            FILER,         230881, 230882, false
            FILER,         230800, 230800, true
            FILER,         230800, 230881, false
            FILER,         230881, 230800, false
            FILER,         000000, 230881, false
            REVIEWER,      230800, 230881, true
            REVIEWER,      230800, 230800, true
            REVIEWER,      230800, 230000, false
            REVIEWER,      230800, 230102, false
            REVIEWER,      230000, 230881, true
            REVIEWER,      000000, 230881, true
            ADMINISTRATOR, 230800, 230881, true
            ADMINISTRATOR, 230800, 230000, false
            ADMINISTRATOR, 000000, 230881, true
            ADMINISTRATOR, 000000, 000000, true
            """)
    void filesWithinWhatItsRoleReaches(Role role, String own, String target, boolean allowed) {
        assertThat(caller(role, own).mayFile(new DivisionCode(target), REGISTER.in(2024)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2018, false
            2017, true
            """)
    void reachesWhatLayBelowInTheYearOfTheReport(int year, boolean allowed) {
        DivisionTree tree = REGISTER.in(year);

        assertThat(caller(Role.REVIEWER, "371200").mayFile(new DivisionCode("371202"), tree))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            FILER,         230881, FILER,         230881, false
            REVIEWER,      230800, FILER,         230800, true
            REVIEWER,      230800, FILER,         230881, true
            REVIEWER,      230800, REVIEWER,      230881, true
            REVIEWER,      230800, REVIEWER,      230800, false
            REVIEWER,      230800, ADMINISTRATOR, 230881, false
            REVIEWER,      230800, FILER,         230102, false
            REVIEWER,      230800, FILER,         230000, false
            REVIEWER,      000000, ADMINISTRATOR, 230881, false
            ADMINISTRATOR, 230800, ADMINISTRATOR, 230800, true
            ADMINISTRATOR, 230800, REVIEWER,      230881, true
            ADMINISTRATOR, 230800, FILER,         230102, false
            ADMINISTRATOR, 230800, ADMINISTRATOR, 000000, false
            ADMINISTRATOR, 000000, ADMINISTRATOR, 000000, true
            """)
    void issuesNoRoleAboveItsOwnAndNoneOutsideItsDivision(
            Role role, String own, Role issued, String target, boolean allowed) {
        assertThat(caller(role, own).mayIssue(issued, new DivisionCode(target), REGISTER.in(2024)))
                .isEqualTo(allowed);
    }

    private static Caller caller(Role role, String division) {
        return new Caller(UUID.randomUUID(), Set.of(new Grant(role, new DivisionCode(division))));
    }
}
