package io.gongkai.narrative;

import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.narrative.LabelledSentence.Outcome;
import io.gongkai.rule.RuleBook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code make claims}: how many of the claims in labelled sentences are found, and how many are bound wrongly. With
 * {@code SENTENCES=file} also on a table of published sentences ({@link PublishedSentences}).
 */
final class ClaimsMeasure {

    private static final Path FOLDER = Path.of("src/test/resources/claims");
    private static final int YEAR = 2024;

    private ClaimsMeasure() {}

    /**
     * @param found of the claims that sentences make
     * @param missed of them
     * @param given claims that were read
     * @param wrong of them
     */
    record Rates(int found, int missed, int given, int wrong) {

        static Rates of(List<Outcome> outcomes) {
            return new Rates(
                    outcomes.stream().mapToInt(Outcome::found).sum(),
                    outcomes.stream().mapToInt(one -> one.missed().size()).sum(),
                    outcomes.stream().mapToInt(Outcome::given).sum(),
                    outcomes.stream().mapToInt(one -> one.wrong().size()).sum());
        }

        double hit() {
            return found + missed == 0 ? 1 : (double) found / (found + missed);
        }

        double falseAlarm() {
            return given == 0 ? 0 : (double) wrong / given;
        }
    }

    static List<Outcome> outcomes(String file) throws IOException {
        return LabelledSentence.in(FOLDER.resolve(file)).stream()
                .map(sentence -> sentence.read(YEAR))
                .toList();
    }

    /**
     * What the check makes of these sentences beside tables.
     *
     * @param agreeing sentences beside a form that bears them out
     * @param warned of them, warned of all the same
     * @param planted claims beside a form that does not
     * @param found of them
     */
    record Warnings(int agreeing, List<String> warned, int planted, int found) {

        double falseWarning() {
            return agreeing == 0 ? 0 : (double) warned.size() / agreeing;
        }

        double hit() {
            return planted == 0 ? 1 : (double) found / planted;
        }
    }

    static Warnings warnings(String file) throws IOException {
        NarrativeCheck check = new NarrativeCheck(RuleBook.bundled(Editions.bundled()));
        int agreeing = 0;
        int planted = 0;
        int found = 0;
        List<String> warned = new ArrayList<>();
        for (LabelledSentence sentence : LabelledSentence.in(FOLDER.resolve(file))) {
            if (!sentence.section().equals("s6") && AgreeingForm.canBearOut(sentence)) {
                AgreeingForm form = new AgreeingForm(sentence.meanings());
                agreeing++;
                if (warns(check, form.form(), sentence)) {
                    warned.add(sentence.text());
                }
                for (LabelledSentence.Meaning meaning : sentence.meanings()) {
                    Optional<FilledForm> other = meaning.optional() ? Optional.empty() : form.without(meaning);
                    if (other.isPresent()) {
                        planted++;
                        found += warns(check, other.get(), sentence) ? 1 : 0;
                    }
                }
            }
        }
        return new Warnings(agreeing, warned, planted, found);
    }

    private static boolean warns(NarrativeCheck check, FilledForm form, LabelledSentence sentence) {
        return check.findings(form, Map.of(sentence.section(), sentence.text().replace("\\n", "\n")), YEAR).stream()
                .anyMatch(finding -> finding.sides() != null);
    }

    private static void print(PrintStream out, Warnings warnings, boolean everyOne) {
        out.printf(
                "%-16s beside agreeing tables %d of %d warned of (%.1f %%); of %d contradictions planted %d found (%.1f %%)%n",
                "",
                warnings.warned().size(),
                warnings.agreeing(),
                100 * warnings.falseWarning(),
                warnings.planted(),
                warnings.found(),
                100 * warnings.hit());
        if (everyOne) {
            warnings.warned().forEach(text -> out.println("    warned " + text));
        }
    }

    /** @param arguments {@code -v} lists every miss and false alarm of the development half; a file of published sentences */
    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> given = List.of(arguments);
        print(out, "development", outcomes("development.txt"), given.contains("-v"));
        print(out, warnings("development.txt"), given.contains("-v"));
        print(out, "held back", outcomes("held-back.txt"), given.contains("-vv"));
        print(out, warnings("held-back.txt"), given.contains("-vv"));
        for (String file : given) {
            if (!file.startsWith("-")) {
                print(
                        out,
                        Path.of(file).getFileName().toString(),
                        PublishedSentences.outcomes(Path.of(file)),
                        given.contains("-v"));
            }
        }
    }

    private static void print(PrintStream out, String name, List<Outcome> outcomes, boolean everyOne) {
        Rates rates = Rates.of(outcomes);
        out.printf(
                "%-16s %4d sentences: %4d of %4d claims found (%.1f %%), %3d of %4d read wrongly (%.1f %%)%n",
                name,
                outcomes.size(),
                rates.found(),
                rates.found() + rates.missed(),
                100 * rates.hit(),
                rates.wrong(),
                rates.given(),
                100 * rates.falseAlarm());
        if (everyOne) {
            for (Outcome outcome : outcomes) {
                if (!outcome.missed().isEmpty() || !outcome.wrong().isEmpty()) {
                    out.println("  " + outcome.sentence().text());
                    outcome.missed()
                            .forEach(missed -> out.println("    missed " + missed.names() + " "
                                    + missed.value().map(Object::toString).orElse("")));
                    outcome.wrong()
                            .forEach(wrong -> out.println("    wrong  " + LabelledSentence.names(wrong) + " "
                                    + wrong.figure().value()));
                }
            }
        }
    }
}
