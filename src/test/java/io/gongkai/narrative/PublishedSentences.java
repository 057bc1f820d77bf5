package io.gongkai.narrative;

import io.gongkai.narrative.LabelledSentence.Meaning;
import io.gongkai.narrative.LabelledSentence.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown table of published sentences, {@code | place | year | sentence | means | trap |}, where {@code means} names
 * quantities without their values: N new, C carried in, T handled, F carried out, N+C, {@code groups}, {@code ?}.
 */
final class PublishedSentences {

    private static final Pattern ROW = Pattern.compile("\\|([^|]*)\\| *(20[0-9]{2}) *\\|([^|]*)\\|([^|]*)\\|.*");
    private static final Set<String> OUTCOMES =
            Set.of("full", "part", "granted", "refused", "unable", "not_processed", "other");
    /** The table tells these of every sentence, and the others of some only. */
    private static final Set<String> JUDGED = Set.of("new", "carried_in", "due", "handled", "carried_out");

    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("N", Set.of("new")),
            Map.entry("C", Set.of("carried_in")),
            Map.entry("T", Set.of("handled")),
            Map.entry("F", Set.of("carried_out")),
            Map.entry("N+C", Set.of("due")),
            Map.entry("granted", Set.of("full")),
            Map.entry("d5", Set.of("refused.internal_affairs")),
            Map.entry("n4", Set.of("not_processed.massive_repeated")),
            Map.entry("u1", Set.of("unable.not_held")));

    private PublishedSentences() {}

    static List<Outcome> outcomes(Path file) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                outcomes.add(read(row.group(3).strip(), row.group(4), Integer.parseInt(row.group(2))));
            }
        }
        return outcomes;
    }

    private static Outcome read(String text, String means, int year) {
        List<Meaning> meanings = new ArrayList<>();
        boolean open = means.contains("?") || means.contains("all groups");
        for (String code : means.replaceAll("=[0-9+ ]+", "").split("[,;]| or ")) {
            String name = code.strip();
            if (name.contains("groups") || name.equals("table 4")) {
                open |= name.equals("table 4");
                meanings.add(new Meaning(shares(), Optional.empty(), false));
            } else if (name.startsWith("N ")) {
                meanings.add(new Meaning(CODES.get("N"), Optional.empty(), false));
            } else if (CODES.containsKey(name)) {
                meanings.add(new Meaning(CODES.get(name), Optional.empty(), name.equals("granted")));
            }
        }
        Outcome outcome = new LabelledSentence("s1", text, meanings).read(year);
        List<Claim> wrong = new ArrayList<>(outcome.wrong());
        boolean anything = open;
        wrong.removeIf(
                claim -> anything || LabelledSentence.names(claim).stream().noneMatch(JUDGED::contains));
        return new Outcome(outcome.sentence(), outcome.missed(), wrong, outcome.found(), outcome.given());
    }

    private static Set<String> shares() {
        Set<String> names = new HashSet<>(OUTCOMES);
        OUTCOMES.forEach(name -> names.add(name + "%"));
        names.add("recon");
        names.add("litigation");
        return names;
    }
}
