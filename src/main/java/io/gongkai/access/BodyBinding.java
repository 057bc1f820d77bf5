package io.gongkai.access;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.problem.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one body to which a request binds a filer, with the division it files under. */
public final class BodyBinding {

    private final BodyHomes.@Nullable Home home;

    private BodyBinding(BodyHomes.@Nullable Home home) {
        this.home = home;
    }

    /**
     * @param written as the request has it; null or blank for none
     * @param violations to which what is wrong is added
     */
    public static BodyBinding of(
            @Nullable String written,
            Optional<Role> role,
            BodyHomes homes,
            String pointer,
            List<Violation> violations) {
        if (written == null || written.isBlank()) {
            return new BodyBinding(null);
        }
        if (role.isPresent() && role.get() != Role.FILER) {
            violations.add(Violation.of(pointer, "只有filer可以限定为一个单位。", "Only a filer is bound to one body."));
        }
        Optional<BodyHomes.Home> home =
                BodyId.of(written).filter(id -> !id.isGovernment()).flatMap(homes::home);
        if (home.isEmpty()) {
            violations.add(Violation.of(
                    pointer,
                    "没有登记这个单位。编号见 /api/v1/bodies；人民政府不写body。",
                    "No such body is registered, see /api/v1/bodies; leave it out for a government."));
        }
        return new BodyBinding(home.orElse(null));
    }

    /** Null if it binds to none. */
    public @Nullable BodyId body() {
        return home == null ? null : home.body();
    }

    /**
     * The division of the grant: the one that is written, which is the body's own, or that where none is written.
     *
     * @param violations to which is added that they differ
     */
    public Optional<DivisionCode> division(Optional<String> written, String pointer, List<Violation> violations) {
        Optional<DivisionCode> code = written.flatMap(DivisionCode::of);
        if (home == null) {
            return code;
        }
        if (written.isPresent() && !code.equals(Optional.of(home.division()))) {
            violations.add(Violation.of(
                    pointer,
                    "单位%s属于%s。".formatted(home.body(), home.division()),
                    "The body %s files under %s.".formatted(home.body(), home.division())));
        }
        return Optional.of(home.division());
    }
}
