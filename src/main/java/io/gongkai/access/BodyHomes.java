package io.gongkai.access;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import java.util.Optional;

/** Tells under which division a body files: rights are bound to bodies here, and the package of bodies knows them. */
public interface BodyHomes {

    /** @param division under whose government it files now */
    record Home(BodyId body, DivisionCode division) {}

    /** Where a registered body files; empty if there is none of that id or credit code. */
    Optional<Home> home(BodyId idOrCode);
}
