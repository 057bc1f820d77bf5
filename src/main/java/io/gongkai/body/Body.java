package io.gongkai.body;

import io.gongkai.division.BodyId;
import io.gongkai.division.CreditCode;
import io.gongkai.division.Division;
import org.jspecify.annotations.Nullable;

/**
 * A body as it stands in one report year.
 *
 * @param division whose government it is, or under whose government it files, as the division stands in that year
 * @param creditCode null where it is not known
 */
public record Body(
        BodyId id,
        BodyKind kind,
        String name,
        Division division,
        @Nullable CreditCode creditCode) {

    /** The government of a division. */
    public static Body government(Division division) {
        return new Body(BodyId.of(division.code()), BodyKind.GOVERNMENT, division.name() + "人民政府", division, null);
    }

    public boolean isGovernment() {
        return kind == BodyKind.GOVERNMENT;
    }
}
