package io.gongkai.narrative;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence with what it claims; {@code src/test/resources/claims/README.md} describes how that is written. */
record LabelledSentence(String section, String text, List<Meaning> meanings) {

    private static final String BETWEEN = " =>";
    private static final Pattern SECTION = Pattern.compile("\\[(s[1-6])] *");
    private static final Pattern WRITTEN = Pattern.compile("(\\??)([^=]+)=([0-9.]+)(%?)");

    /**
     * One number of the sentence.
     *
     * @param names what it may be called; one of them suffices
     * @param value null where the source does not tell it
     * @param optional whether it may be read so, and need not
     */
    record Meaning(Set<String> names, Optional<BigDecimal> value, boolean optional) {

        boolean isOf(Claim claim) {
            return value.map(known -> known.compareTo(claim.figure().value()) == 0)
                            .orElse(true)
                    && LabelledSentence.names(claim).stream().anyMatch(this::includes);
        }

        private boolean includes(String name) {
            return names.contains(name)
                    || names.stream().anyMatch(known -> known.startsWith("@") && name.endsWith(known));
        }
    }

    static List<LabelledSentence> in(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains(BETWEEN) && !line.startsWith("#"))
                .map(LabelledSentence::of)
                .toList();
    }

    private static LabelledSentence of(String line) {
        int at = line.indexOf(BETWEEN);
        Matcher section = SECTION.matcher(line);
        boolean named = section.lookingAt();
        List<Meaning> meanings = Arrays.stream(
                        line.substring(at + BETWEEN.length()).split(";"))
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .map(LabelledSentence::meaning)
                .toList();
        return new LabelledSentence(
                named ? section.group(1) : "s1", line.substring(named ? section.end() : 0, at), meanings);
    }

    private static Meaning meaning(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a claim: " + written);
        }
        Set<String> names = Arrays.stream(parts.group(2).split("\\|"))
                .map(name -> name + parts.group(4))
                .collect(Collectors.toSet());
        // The table asks for 万元.
        BigDecimal unit = new BigDecimal(names.contains("fees") ? 10_000 : 1);
        return new Meaning(
                names,
                Optional.of(new BigDecimal(parts.group(3)).multiply(unit)),
                !parts.group(1).isEmpty());
    }

    /** The names of a claim in the notation of the labels. */
    static Set<String> names(Claim claim) {
        return switch (claim) {
            case Claim.Own own ->
                own.readings().stream().map(LabelledSentence::name).collect(Collectors.toSet());
            case Claim.Share(var sentence, var figure, String body) -> Set.of("part(" + body + ")");
            case Claim.Fee(var sentence, var figure, String what) -> Set.of(what);
        };
    }

    private static String name(Quantity quantity) {
        String ids =
                switch (String.join("+", new TreeSet<>(quantity.ids()))) {
                    case "carried_in+new" -> "due";
                    case "full+part" -> "granted";
                    case "litigation+recon" -> "disputes";
                    case String one -> one;
                };
        String column =
                switch (quantity.column()) {
                    case "", "total" -> "";
                    case "natural_person" -> "@natural";
                    case "upheld", "corrected", "pending" -> "." + quantity.column();
                    case "other_result" -> ".other";
                    case String one -> "@" + one;
                };
        return ids + column + (quantity.share() ? "%" : "");
    }

    /** What reading this sentence came to. */
    record Outcome(LabelledSentence sentence, List<Meaning> missed, List<Claim> wrong, int found, int given) {}

    Outcome read(int year) {
        List<Claim> claims = new ClaimReader(year).claims(Map.of(section, text.replace("\\n", "\n")));
        List<Claim> open = new ArrayList<>(claims);
        List<Meaning> missed = new ArrayList<>();
        int found = 0;
        for (Meaning meaning : meanings) {
            Optional<Claim> its = claims.stream().filter(meaning::isOf).findFirst();
            its.ifPresent(claim -> open.removeIf(other -> meaning.isOf(other)));
            if (its.isPresent() && !meaning.optional()) {
                found++;
            } else if (!meaning.optional()) {
                missed.add(meaning);
            }
        }
        return new Outcome(this, missed, open, found, claims.size());
    }
}
