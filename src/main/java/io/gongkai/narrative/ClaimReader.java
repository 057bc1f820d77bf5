package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds what the sections of a report claim in numbers. */
final class ClaimReader {

    /** Sections that tell the year's numbers; five tells of problems, six of the fee. */
    private static final List<String> TELLING = List.of("s1", "s2", "s3", "s4");

    private static final String FEE_SECTION = "s6";
    /** Words by which a government speaks of its area, and an office of itself. */
    private static final Pattern AREA = Pattern.compile("[全我本](?:省|市|县|区|旗|州|盟)");

    private static final Pattern OFFICE = Pattern.compile("[我本](?:局|委|办|厅|院|单位|机关|部门|镇|乡|街道?|中心|所|队)");

    /** What runs on for longer is no sentence, and is not read. */
    private static final int LONGEST_SENTENCE = 2000;

    private final Vocabulary vocabulary = Vocabulary.get();
    private final Bodies bodies = new Bodies(vocabulary);
    private final Lexer lexer;

    /** @param year the report's year, by which 2023年 is this year or the last */
    ClaimReader(int year) {
        this.lexer = new Lexer(vocabulary, year);
    }

    /**
     * What was read.
     *
     * @param claims in the order of the text
     * @param ofOtherYears numbers the text gives to another year
     */
    record Reading(Map<String, List<Sentence>> sentences, List<Claim> claims, List<Claim.Own> ofOtherYears) {}

    /** What sections, by section id, claim. */
    Reading read(Map<String, String> sections) {
        Map<String, List<Sentence>> sentences = new TreeMap<>();
        sections.forEach((id, text) -> sentences.put(
                id,
                Prose.sentences(id, text).stream()
                        .filter(sentence -> sentence.text().length() <= LONGEST_SENTENCE)
                        .toList()));
        Context.Speaker speaker = new Context.Speaker(
                says(sentences, OFFICE) && !says(sentences, AREA), opening(sentences.getOrDefault("s1", List.of())));
        Reading reading = new Reading(sentences, new ArrayList<>(), new ArrayList<>());
        sentences.forEach((id, some) -> {
            if (TELLING.contains(id)) {
                ofSection(some, speaker, reading);
            } else if (id.equals(FEE_SECTION)) {
                some.forEach(
                        sentence -> reading.claims().addAll(FeeClaims.of(sentence, lexer.pieces(sentence.plain()))));
            }
        });
        return reading;
    }

    /** The office the overview opens with: 2024年，县林业局坚持…. A sentence that counts already may speak of a part. */
    private String opening(List<Sentence> overview) {
        List<Piece> pieces = overview.stream()
                .filter(sentence -> !Prose.isHeading(sentence.plain()))
                .findFirst()
                .map(sentence -> lexer.pieces(sentence.plain()))
                .orElse(List.of());
        if (pieces.stream().anyMatch(Figure.class::isInstance)) {
            return "";
        }
        return pieces.stream()
                .filter(piece -> !piece.is(Part.FILLER) && !piece.is(Part.THIS_YEAR) && !(piece instanceof Piece.Mark))
                .findFirst()
                .map(piece -> piece instanceof Piece.Gap(String text, int _, int _) ? bodies.officeIn(text) : "")
                .orElse("");
    }

    private static boolean says(Map<String, List<Sentence>> sections, Pattern words) {
        return sections.values().stream()
                .flatMap(List::stream)
                .anyMatch(sentence -> words.matcher(sentence.plain()).find());
    }

    /** The claims of sections, by section id, in the order of the text. */
    List<Claim> claims(Map<String, String> sections) {
        return read(sections).claims();
    }

    private void ofSection(List<Sentence> sentences, Context.Speaker speaker, Reading reading) {
        Context context = new Context(speaker);
        for (Sentence sentence : sentences) {
            SentenceReader reader = new SentenceReader(vocabulary, sentence, context);
            reading.claims().addAll(reader.claims(Segment.of(lexer.pieces(sentence.plain()))));
            reading.ofOtherYears().addAll(reader.ofOtherYears());
        }
    }
}
