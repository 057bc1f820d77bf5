package io.gongkai.account;

import io.gongkai.access.BodyBinding;
import io.gongkai.access.BodyHomes;
import io.gongkai.access.Grant;
import io.gongkai.access.Role;
import io.gongkai.division.DivisionCode;
import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request about an account says, or everything that is wrong with it. */
sealed interface AccountReading {

    int LONGEST_LABEL = 200;
    int MOST_GRANTS = 100;
    Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,63}");

    record Wanted(String name, String label, DivisionCode division, Set<Grant> grants) implements AccountReading {}

    record Grants(Set<Grant> grants) implements AccountReading {}

    record Invalid(List<Violation> violations) implements AccountReading {}

    static AccountReading of(AccountRequest request, Predicate<DivisionCode> known, BodyHomes homes) {
        List<Violation> violations = new ArrayList<>();
        Optional<String> name = written(request.name())
                .map(AccountReading::name)
                .filter(text -> NAME.matcher(text).matches());
        if (name.isEmpty()) {
            violations.add(Violation.of(
                    "/name",
                    "用户名须为 3 至 64 个字母、数字或 . _ @ -，以字母或数字开头。",
                    "A name has 3 to 64 letters, digits or . _ @ -, and begins with a letter or digit."));
        }
        Optional<String> label = written(request.displayName())
                .filter(text -> text.codePointCount(0, text.length()) <= LONGEST_LABEL)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
        if (label.isEmpty()) {
            violations.add(Violation.of(
                    "/displayName",
                    "须写明姓名，1 至 200 个字符，不含控制字符。",
                    "Say whose account it is, in 1 to 200 characters without control characters."));
        }
        Optional<DivisionCode> division =
                written(request.division()).flatMap(DivisionCode::of).filter(known);
        if (division.isEmpty()) {
            violations.add(unknownDivision("/division"));
        }
        Set<Grant> grants = grants(request.grants(), known, homes, violations);
        return violations.isEmpty()
                ? new Wanted(name.orElseThrow(), label.orElseThrow(), division.orElseThrow(), grants)
                : new Invalid(List.copyOf(violations));
    }

    static AccountReading of(GrantsRequest request, Predicate<DivisionCode> known, BodyHomes homes) {
        List<Violation> violations = new ArrayList<>();
        Set<Grant> grants = grants(request.grants(), known, homes, violations);
        return violations.isEmpty() ? new Grants(grants) : new Invalid(List.copyOf(violations));
    }

    /** Names are told apart without regard to capitals. */
    static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<Grant> grants(
            @Nullable List<@Nullable GrantView> asked,
            Predicate<DivisionCode> known,
            BodyHomes homes,
            List<Violation> violations) {
        if (asked == null || asked.size() > MOST_GRANTS) {
            violations.add(Violation.of(
                    "/grants",
                    "须写明权限（可为空表 []），不超过 100 项。",
                    "Say what it may do; [] for nothing, and no more than 100 grants."));
            return Set.of();
        }
        Set<Grant> grants = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            GrantView grant = asked.get(i) == null ? new GrantView(null, null, null) : asked.get(i);
            Optional<Role> role = written(grant.role()).flatMap(Role::of);
            int before = violations.size();
            BodyBinding binding = BodyBinding.of(grant.body(), role, homes, "/grants/" + i + "/body", violations);
            Optional<DivisionCode> division = binding.division(
                            written(grant.division()), "/grants/" + i + "/division", violations)
                    .filter(known);
            boolean bound = violations.size() == before;
            if (role.isEmpty()) {
                violations.add(Violation.of(
                        "/grants/" + i + "/role",
                        "角色须为 reader、filer、reviewer、administrator 之一。",
                        "The role is one of reader, filer, reviewer, administrator."));
            }
            if (division.isEmpty() && bound) {
                violations.add(unknownDivision("/grants/" + i + "/division"));
            }
            if (bound && role.isPresent() && division.isPresent()) {
                grants.add(new Grant(role.get(), division.get(), binding.body()));
            }
        }
        return grants;
    }

    private static Optional<String> written(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Violation unknownDivision(String pointer) {
        return Violation.of(
                pointer,
                "没有这一代码的行政区划。须为六位数字代码，见 /api/v1/divisions；全国为 000000。",
                "There is no division of this code. It is six digits, see /api/v1/divisions; the nation is 000000.");
    }
}
