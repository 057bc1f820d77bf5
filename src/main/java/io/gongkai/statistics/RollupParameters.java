package io.gongkai.statistics;

import io.gongkai.body.BodyGroup;
import io.gongkai.division.DivisionCode;
import io.gongkai.problem.Bilingual;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a roll-up as they are given, or what is wrong with the first that is. */
sealed interface RollupParameters {

    List<String> KNOWN = List.of("bodies", "figures", "snapshot", "asOf");

    /** @param when the state of the filings that is asked for; now if empty */
    record Given(RollupQuery query, Optional<SnapshotQuery> when) implements RollupParameters {}

    record Wrong(Bilingual detail) implements RollupParameters {}

    /** @param names of all parameters of the query that are given */
    static RollupParameters of(
            Collection<String> names,
            String division,
            String year,
            @Nullable String bodies,
            @Nullable String figures,
            @Nullable String snapshot,
            @Nullable String asOf) {
        Optional<String> unknown =
                names.stream().filter(name -> !KNOWN.contains(name)).findFirst();
        if (unknown.isPresent()) {
            return new Wrong(new Bilingual(
                    "没有参数“%s”；可用：%s。".formatted(unknown.get(), String.join("、", KNOWN)),
                    "There is no parameter \"%s\"; there are %s.".formatted(unknown.get(), String.join(", ", KNOWN))));
        }
        Optional<DivisionCode> code = DivisionCode.of(division);
        if (code.isEmpty()) {
            return new Wrong(new Bilingual(
                    "“%s”不是行政区划代码：应为六位数字，例如230800（佳木斯市），全国为000000。".formatted(division),
                    "\"%s\" is not a division code: give six digits, for example 230800 (佳木斯市); the nation is 000000."
                            .formatted(division)));
        }
        if (!year.matches("[0-9]{4}")) {
            return new Wrong(new Bilingual(
                    "年度“%s”无效：应为四位数字，例如2024。".formatted(year),
                    "Year \"%s\" is not valid: give four digits, for example 2024.".formatted(year)));
        }
        Optional<BodyGroup> group = bodies == null ? Optional.of(BodyGroup.GOVERNMENTS) : BodyGroup.of(bodies);
        if (group.isEmpty()) {
            return new Wrong(new Bilingual(
                    "bodies“%s”无效：governments汇总人民政府的报告，departments汇总部门、乡镇、街道和开发区的报告，两者不相加。".formatted(bodies),
                    "bodies \"%s\" is not valid: governments, or departments (with townships, sub-districts and zones); the two are never added."
                            .formatted(bodies)));
        }
        Optional<Basis> basis = figures == null ? Optional.of(Basis.FILED) : Basis.of(figures);
        if (basis.isEmpty()) {
            return new Wrong(new Bilingual(
                    "figures“%s”无效：filed为全部已报送的报告，accepted只计已审核通过的。".formatted(figures),
                    "figures \"%s\" is not valid: filed for every report in force, accepted for accepted ones only."
                            .formatted(figures)));
        }
        return switch (SnapshotQuery.of(snapshot, asOf)) {
            case SnapshotQuery.Parsed.Wrong(var detail) -> new Wrong(detail);
            case SnapshotQuery.Parsed.Asked(var when) ->
                new Given(new RollupQuery(code.get(), Integer.parseInt(year), group.get(), basis.get()), when);
        };
    }
}
