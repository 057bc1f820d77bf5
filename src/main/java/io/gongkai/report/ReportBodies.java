package io.gongkai.report;

import io.gongkai.body.Body;
import io.gongkai.body.BodyDirectory;
import io.gongkai.body.BodyName;
import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;
import io.gongkai.document.Reading;
import io.gongkai.form.Finding;
import io.gongkai.form.Scope;
import io.gongkai.form.Severity;
import io.gongkai.form.Text;
import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose report it is within a division: the government's, or which of the bodies that file under it. What the
 * title names and nobody has registered is asked about: it is never the government's instead.
 */
final class ReportBodies {

    private static final int MOST_CANDIDATES = 20;

    private final ReportKeys keys;
    private final DivisionTree tree;
    private final int year;
    private final @Nullable BodyDirectory directory;

    /** @param directory null on the command line, where nobody can say which bodies there are */
    ReportBodies(ReportKeys keys, DivisionTree tree, int year, @Nullable BodyDirectory directory) {
        this.keys = keys;
        this.tree = tree;
        this.year = year;
        this.directory = directory;
    }

    ReportPlace place(
            @Nullable DivisionCode division, @Nullable BodyId body, @Nullable Scope scope, Reading.Read read) {
        if (body != null && !body.isGovernment()) {
            return directory == null ? unknown(division, read) : given(body, division, scope, read, directory);
        }
        DivisionCode government = body == null ? null : body.government().orElseThrow();
        if (government != null && division != null && !government.equals(division)) {
            return new ReportPlace.Wrong(elsewhere(String.valueOf(body), government, division));
        }
        return switch (keys.division(government == null ? division : government, read)) {
            case ReportKeys.Placed.Unclear(var question) -> new ReportPlace.Unclear(question);
            case ReportKeys.Placed.Wrong(var violation) -> new ReportPlace.Wrong(violation);
            case ReportKeys.Placed.At(var code, var organ, var notes) -> {
                if (government != null && scope == Scope.ORGAN) {
                    yield new ReportPlace.Wrong(scopeOfGovernment());
                }
                boolean ofOrgan = scope == null ? organ != null && government == null : scope == Scope.ORGAN;
                if (ofOrgan) {
                    yield organ(code, organ, scope, notes, read);
                }
                List<Body> bodies = government == null && scope == null ? called(code, read) : List.of();
                if (!bodies.isEmpty()) {
                    yield new ReportPlace.Unclear(askWhetherGovernment(code, bodies, read));
                }
                List<Finding> all = new ArrayList<>(notes);
                if (organ != null) {
                    all.add(filedAsGovernment(read));
                }
                yield new ReportPlace.At(code, null, scope == null ? Scope.REGION : scope, all);
            }
        };
    }

    /** Bodies registered under the very name of a title that may be the government's: 某市人民政府办公室 files for both. */
    private List<Body> called(DivisionCode division, Reading.Read read) {
        String titled = read.heading().body();
        return directory == null || titled == null
                ? List.of()
                : BodyName.of(titled, division, tree).among(directory.under(division, year), tree);
    }

    /** Without a directory the body is taken to be there; its division has to be told. */
    private ReportPlace unknown(@Nullable DivisionCode division, Reading.Read read) {
        return switch (keys.division(division, read)) {
            case ReportKeys.Placed.Unclear(var question) -> new ReportPlace.Unclear(question);
            case ReportKeys.Placed.Wrong(var violation) -> new ReportPlace.Wrong(violation);
            case ReportKeys.Placed.At(var code, var _, var notes) -> new ReportPlace.At(code, null, Scope.ORGAN, notes);
        };
    }

    private ReportPlace given(
            BodyId asked,
            @Nullable DivisionCode division,
            @Nullable Scope scope,
            Reading.Read read,
            BodyDirectory directory) {
        Optional<BodyId> id = directory.idOf(asked);
        if (id.isEmpty()) {
            return new ReportPlace.Wrong(Violation.of(
                    "/body",
                    "没有登记编号或统一社会信用代码为%s的单位。已登记的见/api/v1/bodies。".formatted(asked),
                    "No body has the id or credit code %s. Those registered: /api/v1/bodies.".formatted(asked)));
        }
        Optional<Body> found = directory.find(id.get(), year);
        if (found.isEmpty()) {
            return new ReportPlace.Wrong(Violation.of(
                    "/body",
                    "单位%s在%d年度不报送。何年起止、隶属何处见/api/v1/bodies/%s。".formatted(id.get(), year, id.get()),
                    "The body %s does not file for %d. Its years and divisions: /api/v1/bodies/%s."
                            .formatted(id.get(), year, id.get())));
        }
        Body body = found.get();
        if (division != null && !division.equals(body.division().code())) {
            return new ReportPlace.Wrong(
                    elsewhere(id.get().value(), body.division().code(), division));
        }
        if (scope != null && scope != Scope.ORGAN) {
            return new ReportPlace.Wrong(
                    Violation.of(
                            "/scope",
                            "部门、乡镇、街道和开发区的报告，scope为organ；region和own_level是人民政府的。",
                            "A report of a department, township, sub-district or zone has scope organ; region and own_level are a government's."));
        }
        String titled = read.heading().body();
        BodyName name = BodyName.of(body.name(), body.division().code(), tree);
        boolean agrees = titled == null
                || BodyName.of(titled, body.division().code(), tree).equals(name);
        return new ReportPlace.At(
                body.division().code(), body, Scope.ORGAN, agrees ? List.of() : List.of(contradicts(body, read)));
    }

    /** @param organ as the title names it; empty or null if it does not */
    private ReportPlace organ(
            DivisionCode division,
            @Nullable String organ,
            @Nullable Scope given,
            List<Finding> notes,
            Reading.Read read) {
        List<Finding> all = new ArrayList<>(notes);
        if (given == null) {
            all.add(ofAnOrgan(read));
        }
        if (directory == null) {
            return new ReportPlace.At(division, null, Scope.ORGAN, all);
        }
        List<Body> there = directory.under(division, year);
        String name = organ == null ? "" : organ;
        List<Body> called = BodyName.ofRest(name).among(there, tree);
        return called.size() == 1
                ? new ReportPlace.At(division, called.getFirst(), Scope.ORGAN, all)
                : new ReportPlace.Unclear(ask(division, name, called.isEmpty() ? nearest(name, there) : called, read));
    }

    /** Those whose names share the most characters with this one, first. */
    private static List<Body> nearest(String name, List<Body> bodies) {
        return bodies.stream()
                .sorted(Comparator.comparingLong((Body body) -> -name.chars()
                                .filter(character -> body.name().indexOf(character) >= 0)
                                .count())
                        .thenComparing(Body::id))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private Examined.Question ask(DivisionCode division, String name, List<Body> candidates, Reading.Read read) {
        String area = tree.find(division).orElseThrow().name();
        String zh = name.isEmpty()
                ? "看不出是%s(%s)哪个部门或单位的报告。".formatted(area, division)
                : "%s(%s)没有登记名称为“%s”的单位，或有几个。".formatted(area, division, name);
        String en = name.isEmpty()
                ? "It cannot be told which body under %s (%s) the report is of.".formatted(area, division)
                : "No body under %s (%s) is registered as \"%s\", or several are.".formatted(area, division, name);
        return new Examined.Question(
                "body",
                new Text(
                        zh
                                + "已登记的，请加上参数body写明编号，见candidates；尚未登记的，由本级或上级审核员先登记（POST /api/v1/bodies）。人民政府自己的报告，请写scope=region。",
                        en
                                + " If it is registered, add the parameter body with its id, see candidates; if not, a reviewer of the division or of one above registers it first (POST /api/v1/bodies). For the government's own report, say scope=region."),
                candidates.stream()
                        .map(body -> new Examined.Candidate(body.id().value(), body.name()))
                        .toList(),
                read,
                List.of());
    }

    private Examined.Question askWhetherGovernment(DivisionCode division, List<Body> called, Reading.Read read) {
        Body government = Body.government(tree.find(division).orElseThrow());
        return new Examined.Question(
                "body",
                new Text(
                        "“%s”既可能是%s的报告，也可能是登记的单位的。请加上参数body写明是哪一个，见candidates。"
                                .formatted(read.heading().title(), government.name()),
                        "\"%s\" may be the report of %s or that of a registered body. Add the parameter body to say which, see candidates."
                                .formatted(read.heading().title(), government.name())),
                Stream.concat(Stream.of(government), called.stream())
                        .map(body -> new Examined.Candidate(body.id().value(), body.name()))
                        .toList(),
                read,
                List.of());
    }

    private static Violation elsewhere(String body, DivisionCode its, DivisionCode given) {
        return Violation.of(
                "/body",
                "单位%s属于%s，与division(%s)不一致。".formatted(body, its, given),
                "The body %s files under %s, not under division %s.".formatted(body, its, given));
    }

    private static Violation scopeOfGovernment() {
        return Violation.of(
                "/scope",
                "人民政府的报告，scope为region或own_level；部门的报告用body写明是哪个部门。",
                "A government's report has scope region or own_level; for a department's, say which in body.");
    }

    /** D10: the title names another body than the caller. */
    private static Finding contradicts(Body body, Reading.Read read) {
        return ReportKeys.note(
                "D10",
                Severity.WARNING,
                "报送的是%s(%s),标题写的是“%s”。请确认没有报错单位。"
                        .formatted(body.name(), body.id(), read.heading().title()),
                "Filed for %s (%s), while the title says \"%s\". Please confirm."
                        .formatted(body.name(), body.id(), read.heading().title()));
    }

    /** D10: the title names a department, the caller the government. */
    private static Finding filedAsGovernment(Reading.Read read) {
        return ReportKeys.note(
                "D10",
                Severity.WARNING,
                "作为人民政府的报告报送，标题“%s”是一个部门或单位的。请确认没有报错单位。"
                        .formatted(read.heading().title()),
                "Filed as the government's, while the title \"%s\" names an organ. Please confirm."
                        .formatted(read.heading().title()));
    }

    /** D12: taken for an organ's. */
    private static Finding ofAnOrgan(Reading.Read read) {
        return ReportKeys.note(
                "D12",
                Severity.INFO,
                "标题“%s”是一个部门或单位的报告，按scope=organ处理，不计入地区汇总。"
                        .formatted(read.heading().title()),
                "The title \"%s\" names an organ; taken as scope=organ, which regional roll-ups do not add."
                        .formatted(read.heading().title()));
    }
}
