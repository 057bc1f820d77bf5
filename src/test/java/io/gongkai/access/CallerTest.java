package io.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
        DivisionCode government = new DivisionCode(target);
        assertThat(caller(role, own).mayFile(BodyId.of(government), government, REGISTER.in(2024)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2018, false
            2017, true
            """)
    void reachesWhatLayBelowInTheYearOfTheReport(int year, boolean allowed) {
        DivisionTree tree = REGISTER.in(year);

        DivisionCode county = new DivisionCode("371202");
        assertThat(caller(Role.REVIEWER, "371200").mayFile(BodyId.of(county), county, tree))
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

    @ParameterizedTest
    @CsvSource(textBlock = """
            230881-d0001, 230881, true
            230881-d0001, 230882, true
            230881-d0002, 230881, false
            230881,       230881, false
            """)
    void filesForTheOneBodyItIsBoundToWhereverThatFiles(String body, String under, boolean allowed) {
        DivisionCode division = new DivisionCode("230881");
        Caller clerk =
                new Caller(UUID.randomUUID(), Set.of(new Grant(Role.FILER, division, new BodyId("230881-d0001"))));
        assertThat(clerk.mayFile(new BodyId(body), new DivisionCode(under), REGISTER.in(2024)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            FILER,    230881, 230881-d0001, false
            REVIEWER, 230881, 230881-d0001, true
            REVIEWER, 230881, 230881,       false
            REVIEWER, 230800, 230881,       true
            REVIEWER, 230882, 230881-d0001, false
            """)
    void reviewsWhatFilesUnderItsDivisionAndGovernmentsBelow(Role role, String own, String body, boolean allowed) {
        assertThat(caller(role, own).mayReview(new BodyId(body), new DivisionCode("230881"), REGISTER.in(2024)))
                .isEqualTo(allowed);
    }

    @Test
    void bindsOnlyFilersToABody() {
        assertThatThrownBy(() -> new Grant(Role.REVIEWER, new DivisionCode("230881"), new BodyId("230881-d0001")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Caller caller(Role role, String division) {
        return new Caller(UUID.randomUUID(), Set.of(new Grant(role, new DivisionCode(division))));
    }
}
