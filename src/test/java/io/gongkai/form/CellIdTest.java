package io.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disclosure.rules.issued",
                "applications.refused.state_secret.natural_person",
                "a.0.1",
                "a1_.b_.__"
            })
    void takesThreeOrFourParts(String id) {
        assertThat(CellId.of(id)).contains(new CellId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a",
                "a.b",
                "a.b.c.d.e",
                "1a.b.c",
                "_a.b.c",
                ".a.b.c",
                "a..b.c",
                "a.b.c.",
                "A.b.c",
                "a.b.C",
                "a.b/c.d",
                "a.b.c\n",
                "a.b.件"
            })
    void refusesWhatIsWrittenDifferently(String text) {
        assertThat(CellId.of(text)).isEmpty();
        assertThatThrownBy(() -> new CellId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
