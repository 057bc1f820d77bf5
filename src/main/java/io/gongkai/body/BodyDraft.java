package io.gongkai.body;

import io.gongkai.division.CreditCode;
import io.gongkai.division.DivisionCode;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a request says of a body, or everything that is wrong with it. */
sealed interface BodyDraft {

    int FIRST_YEAR = 2008;
    int LAST_YEAR = 2100;
    int LONGEST_NAME = 100;
    int LONGEST_REASON = 500;

    record Wanted(
            BodyEntry.Standing what,
            BodyEntry.Years years,
            @Nullable String reason) implements BodyDraft {}

    record Invalid(List<Violation> violations) implements BodyDraft {}

    /** To register a body: it is so from its first year. */
    static BodyDraft toRegister(BodyRequest request, BiFunction<DivisionCode, Integer, Optional<Bilingual>> place) {
        List<Violation> violations = new ArrayList<>();
        if (request.since() != null) {
            violations.add(Violation.of(
                    "/since",
                    "登记时不写since：名称等自firstYear起有效。",
                    "Leave out since when registering: name and all hold from firstYear."));
        }
        return of(request, request.firstYear(), null, place, violations);
    }

    /** To change one: said from which year, and why. */
    static BodyDraft toAmend(BodyRequest request, BiFunction<DivisionCode, Integer, Optional<Bilingual>> place) {
        List<Violation> violations = new ArrayList<>();
        if (request.since() == null) {
            violations.add(
                    Violation.of(
                            "/since",
                            "请写明since：自哪一报告年度起这样；更正笔误的，写firstYear的年度。",
                            "Give since: the report year from which it is so; to correct a misspelling, the one in firstYear."));
        }
        Optional<String> reason = reason(request.reason());
        if (reason.isEmpty()) {
            violations.add(whyMissing());
        }
        return of(request, request.since(), reason.orElse(null), place, violations);
    }

    private static BodyDraft of(
            BodyRequest request,
            @Nullable Integer since,
            @Nullable String reason,
            BiFunction<DivisionCode, Integer, Optional<Bilingual>> place,
            List<Violation> violations) {
        Optional<BodyKind> kind =
                written(request.kind()).flatMap(BodyKind::of).filter(one -> one != BodyKind.GOVERNMENT);
        if (kind.isEmpty()) {
            violations.add(
                    Violation.of(
                            "/kind",
                            "kind为department(部门)、township(乡镇)、subdistrict(街道)或zone(开发区)；各级人民政府已在名录中，不必登记。",
                            "kind is one of department, township, subdistrict, zone; governments are known and not registered."));
        }
        Optional<String> name = written(request.name())
                .filter(text -> text.codePointCount(0, text.length()) <= LONGEST_NAME && text.length() > 1)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
        if (name.isEmpty()) {
            violations.add(Violation.of(
                    "/name", "请写全称，2至100个字，例如同江市教育局。", "Give the full name, 2 to 100 characters, for example 同江市教育局."));
        }
        CreditCode code = creditCode(request.creditCode(), violations);
        BodyEntry.Years years = years(request, violations);
        Optional<DivisionCode> division = written(request.division()).flatMap(DivisionCode::of);
        if (division.isEmpty()) {
            violations.add(Violation.of(
                    "/division", "应为六位行政区划代码，例如230881。", "Give a division code of six digits, for example 230881."));
        } else if (since != null) {
            place.apply(division.get(), since).ifPresent(wrong -> violations.add(new Violation("/division", wrong)));
        }
        if (since != null && since.equals(request.since()) && !years.contain(since)) {
            violations.add(Violation.of(
                    "/since", "since应在firstYear至lastYear之间。", "since lies between firstYear and lastYear."));
        }
        return violations.isEmpty() && since != null
                ? new Wanted(
                        new BodyEntry.Standing(
                                since, kind.orElseThrow(), name.orElseThrow(), division.orElseThrow(), code),
                        years,
                        reason)
                : new Invalid(violations);
    }

    private static BodyEntry.Years years(BodyRequest request, List<Violation> violations) {
        Integer first = request.firstYear();
        Integer last = request.lastYear();
        if (first == null || first < FIRST_YEAR || first > LAST_YEAR) {
            violations.add(Violation.of(
                    "/firstYear",
                    "请写明自哪一报告年度起报送，%d及以后。".formatted(FIRST_YEAR),
                    "Give the first report year for which it files, %d or later.".formatted(FIRST_YEAR)));
        }
        int from = first == null ? FIRST_YEAR : first;
        if (last != null && (last < from || last > LAST_YEAR)) {
            violations.add(Violation.of("/lastYear", "lastYear不早于firstYear。", "lastYear is not before firstYear."));
        }
        return new BodyEntry.Years(from, last);
    }

    private static @Nullable CreditCode creditCode(@Nullable String text, List<Violation> violations) {
        Optional<String> given = written(text);
        if (given.isEmpty()) {
            return null;
        }
        return switch (CreditCode.written(given.get())) {
            case CreditCode.Written.Right(var code) -> code;
            case CreditCode.Written.WrongLength(int length) -> {
                violations.add(Violation.of(
                        "/creditCode",
                        "统一社会信用代码为18位，这里有%d位。".formatted(length),
                        "A unified social credit code has 18 characters; this has %d.".formatted(length)));
                yield null;
            }
            case CreditCode.Written.WrongCharacter(var character, int place) -> {
                violations.add(Violation.of(
                        "/creditCode",
                        "第%d位“%s”不会出现在统一社会信用代码中：只用数字和除I、O、S、V、Z以外的大写字母。".formatted(place, character),
                        "Character %d, \"%s\", stands in no unified social credit code: it has digits and capital letters but I, O, S, V, Z."
                                .formatted(place, character)));
                yield null;
            }
            case CreditCode.Written.WrongCheck(char is, char should) -> {
                violations.add(Violation.of(
                        "/creditCode",
                        "统一社会信用代码的校验位不符：前17位如无误，末位应为“%s”，这里是“%s”。请核对各位。".formatted(should, is),
                        "The check character does not agree: if the first 17 are right, the last is \"%s\", not \"%s\". Compare them all."
                                .formatted(should, is)));
                yield null;
            }
        };
    }

    static Optional<String> reason(@Nullable String text) {
        return written(text)
                .filter(words -> words.codePointCount(0, words.length()) <= LONGEST_REASON && words.indexOf('\0') < 0);
    }

    static Violation whyMissing() {
        return Violation.of("/reason", "请写明原因，1至500个字。", "Say why, in 1 to 500 characters.");
    }

    private static Optional<String> written(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
