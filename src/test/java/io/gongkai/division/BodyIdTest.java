package io.gongkai.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of bodies, and the check character of unified social credit codes. */
class BodyIdTest {

    /** Published codes of companies and offices. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000802100433B", "914403001922038216"})
    void takesPublishedCreditCodes(String code) {
        assertThat(CreditCode.written(code)).isEqualTo(new CreditCode.Written.Right(new CreditCode(code)));
        assertThat(BodyId.of(code)).contains(BodyId.of(new CreditCode(code)));
    }

    @Test
    void namesTheRightCheckCharacterOfAWrongCode() {
        assertThat(CreditCode.written("91350100M000100Y44")).isEqualTo(new CreditCode.Written.WrongCheck('4', '3'));
        assertThat(BodyId.of("91350100M000100Y44")).isEmpty();
    }

    @Test
    void findsEverySingleWrongCharacterAndEverySwappedPair() {
        String code = "91350100M000100Y43";
        String all = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < code.length(); i++) {
            for (char other : all.toCharArray()) {
                String wrong = code.substring(0, i) + other + code.substring(i + 1);
                assertThat(CreditCode.of(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(code));
            }
            if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
                String swapped = code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1);
                assertThat(CreditCode.of(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @Test
    void saysWhatIsWrongWithACode() {
        assertThat(CreditCode.written("91350100M000100Y4")).isEqualTo(new CreditCode.Written.WrongLength(17));
        assertThat(CreditCode.written("9135O100M000100Y43")).isEqualTo(new CreditCode.Written.WrongCharacter("O", 5));
    }

    @Test
    void readsACodeAsPeopleWriteIt() {
        assertThat(BodyId.of(" 91350100m000100y43 ")).contains(new BodyId("91350100M000100Y43"));
        assertThat(BodyId.of("９１350100M000100Y43")).contains(new BodyId("91350100M000100Y43"));
    }

    @Test
    void tellsGovernmentsFromOtherBodies() {
        assertThat(new BodyId("230881").government()).contains(new DivisionCode("230881"));
        assertThat(BodyId.of(new DivisionCode("230881")).isGovernment()).isTrue();
        assertThat(new BodyId("230881-d0001").government()).isEmpty();
        assertThat(new BodyId("91350100M000100Y43").isGovernment()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23088", "2308811", "230881-d001", "230881-x0001", "230881-", "教育局", "230881-d0001-1"})
    void refusesWhatIsNoId(String text) {
        assertThat(BodyId.of(text)).isEmpty();
        assertThatThrownBy(() -> new BodyId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
