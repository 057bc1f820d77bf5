package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import java.util.List;
import java.util.Optional;

/** Reads the parameters of one {@link DistributionQuery} and says everything that is wrong with them at once. */
final class DistributionWords {

    static final String PATH = "/api/v1/statistics/distribution";

    static final List<String> NAMES = List.of(
            "division",
            "year",
            "measure",
            "peers",
            "minBase",
            "figures",
            "bodies",
            "scope",
            "kind",
            "boundaries",
            "snapshot",
            "asOf",
            "format",
            "bom");

    private final QuestionWords words;
    private final DivisionRegister register;

    DistributionWords(QuestionWords words, DivisionRegister register) {
        this.words = words;
        this.register = register;
    }

    DistributionQuery read() {
        Optional<Integer> year = words.year();
        Manner manner = words.manner();
        Optional<DivisionCode> code = words.area(year.stream().toList(), manner.boundaries());
        Optional<Measure> measure = words.measure();
        DistributionQuery.Peers peers = words.choice(
                "peers",
                DistributionQuery.Peers.PARENT,
                DistributionQuery.Peers::of,
                DistributionQuery.Peers.values(),
                DistributionQuery.Peers::id);
        int usual = measure.map(Measure::usualBase).orElse(0);
        int minBase = words.minBase(usual);
        if (!words.isFaultless()) {
            return new DistributionQuery.Wrong(words.violations());
        }
        DivisionTree tree = manner.boundaries().tree(register, year.orElseThrow());
        Division area = tree.find(code.orElseThrow()).orElseThrow();
        Optional<Division> within = peers.above(area, tree);
        if (within.isEmpty()) {
            words.wrong("peers", "%s没有这样的同级地区。".formatted(area.name()), "%s has no such peers.".formatted(area.name()));
        }
        String text = "division=" + area.code()
                + "&year=" + year.orElseThrow()
                + "&measure=" + measure.orElseThrow().id()
                + (peers == DistributionQuery.Peers.PARENT ? "" : "&peers=" + peers.id())
                + (minBase == usual ? "" : "&minBase=" + minBase)
                + manner.text();
        PageQuery page = words.page().query(PATH, text, 1, FigureAnswers.TABLES);
        return words.isFaultless()
                ? new DistributionQuery.Asked(
                        area,
                        within.orElseThrow(),
                        peers.others(area, within.orElseThrow(), tree),
                        year.orElseThrow(),
                        measure.orElseThrow(),
                        manner,
                        peers,
                        minBase,
                        page)
                : new DistributionQuery.Wrong(words.violations());
    }
}
