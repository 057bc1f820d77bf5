package io.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.division.DivisionRegister;
import io.gongkai.document.Documents;
import io.gongkai.form.Editions;
import io.gongkai.rule.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Breaks the documents of the corpus at random and examines them as a filing is examined. Whatever the bytes, the answer
 * is a value, comes in time and leaves no memory behind. A few rounds in every build; as many as wanted with
 * {@code make fuzz ROUNDS=100000}. A document that fails is kept in {@code target/fuzz}.
 */
class FuzzTest {

    private static final List<String> REPORTS = List.of("qingshi-2024", "yunxi-2023", "baishui-2020");
    private static final List<String> RENDERINGS = List.of(
            "report.html",
            "report.docx",
            "report.doc",
            "report.pdf",
            "report.xlsx",
            "report.xls",
            "report.md",
            "report.gbk.txt",
            "report.utf16.txt");
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final long MEMORY_KEPT = 64 * 1024 * 1024;

    private final Examination examination = new Examination(
            Editions.bundled(),
            RuleBook.bundled(Editions.bundled()),
            DivisionRegister.bundled(),
            new Documents(Editions.bundled()),
            Clock.systemUTC());

    @Test
    void answersForEveryBrokenDocumentInTimeAndForgetsIt() throws IOException {
        int rounds = Integer.getInteger("fuzz.rounds", 200);
        Mutations mutations = new Mutations(corpus(), new Random(Long.getLong("fuzz.seed", 20_240_331L)));
        long before = 0;
        for (int round = 0; round < rounds; round++) {
            if (round == rounds / 4) {
                before = usedMemory();
            }
            examine(mutations.next());
        }
        assertThat(usedMemory() - before).as("bytes kept").isLessThan(MEMORY_KEPT);
    }

    private void examine(byte[] document) throws IOException {
        long start = System.nanoTime();
        boolean answered = false;
        try {
            answered = examination.examine(new Submission(document, null, null, null, null, null, null)) != null;
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            if (!answered || taken.compareTo(LONGEST) > 0) {
                Path folder = Files.createDirectories(Path.of("target", "fuzz"));
                Files.write(folder.resolve(Integer.toHexString(java.util.Arrays.hashCode(document))), document);
            }
            assertThat(taken).isLessThan(LONGEST);
        }
    }

    private static List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        for (String report : REPORTS) {
            for (String rendering : RENDERINGS) {
                try (InputStream in = FuzzTest.class.getResourceAsStream("/corpus/" + report + "/" + rendering)) {
                    corpus.add(in.readAllBytes());
                }
            }
        }
        return corpus;
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
