package io.gongkai.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The numbers Word puts before paragraphs by itself: 一、 or （二） is often not in the text of a heading or a label but
 * in the definition of its list.
 */
final class DocxNumbering {

    private static final int BASED_ON_DEPTH = 20;

    private record ListLevel(String list, int level) {}

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    private final ListCounters counters = new ListCounters();

    DocxNumbering(Optional<Element> numbering, Optional<Element> styleSheet) {
        numbering.ifPresent(root -> {
            Xml.children(root, "num").forEach(num -> put(lists, num, "numId"));
            Xml.children(root, "abstractNum").forEach(kind -> put(kinds, kind, "abstractNumId"));
        });
        styleSheet.ifPresent(root -> Xml.children(root, "style").forEach(style -> put(styles, style, "styleId")));
    }

    private static void put(Map<String, Element> map, Element element, String key) {
        Xml.attribute(element, key).ifPresent(id -> map.put(id, element));
    }

    /** The number before this paragraph, empty if it has none. To be asked once for each paragraph, in order. */
    String next(Element paragraph) {
        if (lists.isEmpty()) {
            return "";
        }
        return Xml.child(paragraph, "pPr")
                .flatMap(this::listLevel)
                .map(this::next)
                .orElse("");
    }

    private Optional<ListLevel> listLevel(Element properties) {
        Optional<String> list = Xml.child(properties, "numPr").flatMap(numPr -> Xml.value(numPr, "numId"));
        Optional<Integer> level = Xml.child(properties, "numPr").flatMap(numPr -> Xml.number(numPr, "ilvl"));
        Optional<String> style = Xml.value(properties, "pStyle");
        if (list.isPresent()) {
            return list.map(id -> new ListLevel(id, level(level.orElse(0))));
        }
        return style.flatMap(this::ofStyle)
                .map(found -> new ListLevel(found.list(), level(level.orElse(found.level()))));
    }

    private static int level(int level) {
        return Math.clamp(level, 0, ListCounters.LEVELS - 1);
    }

    private Optional<ListLevel> ofStyle(String id) {
        String current = id;
        for (int depth = 0; depth < BASED_ON_DEPTH; depth++) {
            Element style = styles.get(current);
            if (style == null) {
                return Optional.empty();
            }
            Optional<Element> numPr = Xml.path(style, "pPr", "numPr");
            Optional<String> list = numPr.flatMap(element -> Xml.value(element, "numId"));
            if (list.isPresent()) {
                String styled = current;
                int level = numPr.flatMap(element -> Xml.number(element, "ilvl"))
                        .orElseGet(() -> levelOf(list.get(), styled));
                return Optional.of(new ListLevel(list.get(), level));
            }
            Optional<String> parent = Xml.value(style, "basedOn");
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            current = parent.get();
        }
        return Optional.empty();
    }

    /** A level names the style that stands for it. */
    private int levelOf(String list, String style) {
        return kindOf(list)
                .flatMap(kind -> Xml.children(kind, "lvl").stream()
                        .filter(lvl ->
                                Xml.value(lvl, "pStyle").filter(style::equals).isPresent())
                        .flatMap(lvl -> Xml.attribute(lvl, "ilvl").stream())
                        .filter(text -> text.matches("[0-8]"))
                        .map(Integer::valueOf)
                        .findFirst())
                .orElse(0);
    }

    /** What defines the levels of a list; a list of a list style is defined where the style says. */
    private Optional<Element> kindOf(String list) {
        Set<String> seen = new HashSet<>();
        String current = list;
        while (seen.add(current)) {
            Optional<Element> kind = Optional.ofNullable(lists.get(current))
                    .flatMap(num -> Xml.value(num, "abstractNumId"))
                    .map(kinds::get);
            Optional<String> linked = kind.flatMap(element -> Xml.value(element, "numStyleLink"))
                    .map(styles::get)
                    .flatMap(style -> Xml.path(style, "pPr", "numPr"))
                    .flatMap(numPr -> Xml.value(numPr, "numId"));
            if (linked.isEmpty()) {
                return kind;
            }
            current = linked.get();
        }
        return Optional.empty();
    }

    private String next(ListLevel at) {
        Optional<Element> kind = kindOf(at.list());
        if (kind.isEmpty()) {
            return "";
        }
        String counter = Xml.attribute(kind.get(), "abstractNumId").orElse("");
        Map<Integer, Element> levels = levels(kind.get(), at.list(), counter);
        int[] starts = new int[ListCounters.LEVELS];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = Optional.ofNullable(levels.get(i))
                    .flatMap(level -> Xml.number(level, "start"))
                    .orElse(1);
        }
        int[] numbers = counters.next(counter, at.level(), starts);
        Element level = levels.get(at.level());
        return level == null ? "" : text(level, levels, numbers);
    }

    private Map<Integer, Element> levels(Element kind, String list, String counter) {
        Map<Integer, Element> levels = new HashMap<>();
        Xml.children(kind, "lvl").forEach(level -> put(levels, level));
        for (Element override : Xml.children(lists.get(list), "lvlOverride")) {
            Xml.child(override, "lvl").ifPresent(level -> put(levels, level));
            Optional<Integer> start = Xml.number(override, "startOverride");
            Xml.attribute(override, "ilvl")
                    .filter(text -> text.matches("[0-8]"))
                    .map(Integer::valueOf)
                    .ifPresent(level -> start.ifPresent(n -> counters.restartOnce(list, counter, level, n)));
        }
        return levels;
    }

    private static void put(Map<Integer, Element> levels, Element level) {
        Xml.attribute(level, "ilvl")
                .filter(text -> text.matches("[0-8]"))
                .ifPresent(text -> levels.put(Integer.valueOf(text), level));
    }

    private static String text(Element level, Map<Integer, Element> levels, int[] numbers) {
        if (Xml.value(level, "numFmt").filter("bullet"::equals).isPresent()) {
            return "";
        }
        String text = Xml.value(level, "lvlText").orElse("");
        boolean legal = Xml.isOn(level, "isLgl");
        for (int i = 0; i < numbers.length; i++) {
            String format = legal
                    ? "decimal"
                    : Optional.ofNullable(levels.get(i))
                            .flatMap(other -> Xml.value(other, "numFmt"))
                            .orElse("decimal");
            text = text.replace("%" + (i + 1), ListNumber.of(format, numbers[i]));
        }
        // A bare number would run into the digits that follow it.
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1)) ? text + " " : text;
    }
}
