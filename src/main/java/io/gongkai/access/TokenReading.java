package io.gongkai.access;

import io.gongkai.division.DivisionCode;
import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a request for a token says, or everything that is wrong with it. */
sealed interface TokenReading {

    int LONGEST_LABEL = 200;

    record Wanted(Grant grant, String label) implements TokenReading {}

    record Invalid(List<Violation> violations) implements TokenReading {}

    static TokenReading of(TokenRequest request, Predicate<DivisionCode> known, BodyHomes homes) {
        List<Violation> violations = new ArrayList<>();
        Optional<Role> role = written(request.role()).flatMap(Role::of);
        BodyBinding binding = BodyBinding.of(request.body(), role, homes, "/body", violations);
        Optional<DivisionCode> division = binding.division(written(request.division()), "/division", violations)
                .filter(known);
        boolean bound = violations.isEmpty();
        Optional<String> label = written(request.label())
                .filter(text -> text.codePointCount(0, text.length()) <= LONGEST_LABEL)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
        if (bound && role.isPresent() && division.isPresent() && label.isPresent()) {
            return new Wanted(new Grant(role.get(), division.get(), binding.body()), label.get());
        }
        if (role.isEmpty()) {
            violations.add(Violation.of(
                    "/role",
                    "角色须为 reader、filer、reviewer、administrator 之一。",
                    "The role is one of reader, filer, reviewer, administrator."));
        }
        if (division.isEmpty() && bound) {
            violations.add(
                    Violation.of(
                            "/division",
                            "没有这一代码的行政区划。须为六位数字代码，见 /api/v1/divisions；全国为 000000。",
                            "There is no division of this code. It is six digits, see /api/v1/divisions; the nation is 000000."));
        }
        if (label.isEmpty()) {
            violations.add(Violation.of(
                    "/label",
                    "须写明使用者，1 至 200 个字符，不含控制字符。",
                    "Say who will use it, in 1 to 200 characters without control characters."));
        }
        return new Invalid(List.copyOf(violations));
    }

    private static Optional<String> written(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
