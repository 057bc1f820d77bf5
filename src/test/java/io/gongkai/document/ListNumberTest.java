package io.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListNumberTest {

    @ParameterizedTest
    @CsvSource({
        "japaneseCounting,3,三",
        "chineseCounting,10,十",
        "chineseCountingThousand,21,二十一",
        "chineseCounting,105,一百零五",
        "chineseLegalSimplified,12,壹拾贰",
        "ideographDigital,10,一〇",
        "decimalEnclosedCircle,5,⑤",
        "decimalEnclosedParen,2,⑵",
        "ideographTraditional,2,乙",
        "decimalZero,7,07",
        "upperRoman,14,XIV",
        "lowerLetter,27,aa",
        "decimal,12,12",
        "a format of the future,6,6"
    })
    void writesNumbersAsTheFormatAsks(String format, int number, String expected) {
        assertThat(ListNumber.of(format, number)).isEqualTo(expected);
    }
}
