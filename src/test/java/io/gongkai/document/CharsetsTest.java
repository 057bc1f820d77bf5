package io.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

    private static final String SENTENCES = "本年度新收政府信息公开申请21件，办结21件，无结转下年度继续办理的申请。".repeat(4);
    private static final String TRADITIONAL = "本年度新收政府資訊公開申請21件，辦結21件，無結轉下年度繼續辦理的申請。".repeat(4);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void decodesWhatIsInUse(String charset) {
        assertThat(Charsets.decode(SENTENCES.getBytes(Charset.forName(charset))))
                .contains(SENTENCES);
    }

    @Test
    void decodesTraditionalCharacters() {
        assertThat(Charsets.decode(TRADITIONAL.getBytes(Charset.forName("Big5"))))
                .contains(TRADITIONAL);
    }

    @Test
    void leavesAMarkWhereACharacterWasCut() {
        byte[] whole = SENTENCES.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertThat(Charsets.decode(cut).orElseThrow()).startsWith("本年度").endsWith("\uFFFD");
        assertThat(Extracts.read(cut).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.zh()).contains("无法识别"));
    }

    @Test
    void takesNoPictureForText() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);

        assertThat(Charsets.decode(noise)).isEmpty();
    }
}
