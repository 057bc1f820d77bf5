package io.gongkai.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways to write the divisions of one year, ready to be looked up where a text begins. */
final class NameIndex {

    private final DivisionTree tree;
    private final Naming naming;
    private final Map<String, List<Naming.Form>> forms = new HashMap<>();
    private int longest;

    NameIndex(DivisionTree tree, Naming naming) {
        this.tree = tree;
        this.naming = naming;
        for (Division division : tree.all()) {
            for (Naming.Form form : naming.forms(division)) {
                forms.computeIfAbsent(form.text(), text -> new ArrayList<>(1)).add(form);
                longest = Math.max(longest, form.text().length());
            }
        }
    }

    NameResolution resolve(String text) {
        return new NameReading(PrintedName.of(text), this).resolution();
    }

    Set<Division> beginningWith(String text) {
        String beginning = PrintedName.of(text).text();
        return forms.values().stream()
                .flatMap(List::stream)
                .filter(form -> form.use() != Naming.Use.PREFIX)
                .filter(form -> !beginning.isEmpty() && form.text().startsWith(beginning))
                .map(Naming.Form::division)
                .collect(Collectors.toSet());
    }

    /** The forms that stand in the text at this place, the longest first. */
    List<Naming.Form> at(String text, int place) {
        List<Naming.Form> found = new ArrayList<>();
        for (int length = Math.min(longest, text.length() - place); length > 0; length--) {
            found.addAll(forms.getOrDefault(text.substring(place, place + length), List.of()));
        }
        return found;
    }

    /** Whether the division may be printed directly behind the other: it lies below it, or is customarily put there. */
    boolean follows(Division division, Division above) {
        return !division.equals(above)
                && (tree.within(division.code(), above.code()) || naming.printedUnder(division.code(), above.code()));
    }

    /**
     * Whether the text goes on with the full name of a division that is not below the one read, as when an old name
     * stands under its new parent (南昌市|湾里区 in 2021) or a division under its old parent (四平市|公主岭市 in 2021).
     * Names of two characters (城区, 东区) are as often those of a place inside, so they count only for a division
     * that was below the one read in another year.
     */
    boolean goesOnElsewhere(Division read, String rest) {
        for (int length = Math.min(longest, rest.length()); length > 1; length--) {
            for (Tenure tenure : naming.inAnyYear(rest.substring(0, length))) {
                Division other = tenure.division();
                boolean wasBelow = read.code().equals(other.parent());
                boolean repeats = tree.within(read.code(), other.code());
                if ((length > 2 || wasBelow) && !repeats) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what was read is only the beginning of a name of another year (沙县 of 沙县区 before 2021). */
    boolean longerInAnotherYear(String text, int start, int end) {
        for (int stop = Math.min(start + longest, text.length()); stop > end; stop--) {
            if (!naming.inAnyYear(text.substring(start, stop)).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
