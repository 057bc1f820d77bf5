package io.gongkai.body;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import java.util.List;
import java.util.Optional;

/** Knows which bodies file. */
public interface BodyDirectory {

    /** The id of a body that has or had a credit code; the id itself if it is a body's. */
    Optional<BodyId> idOf(BodyId idOrCode);

    /** The body as it stands in a report year; empty if there is none, or it does not file for that year. */
    Optional<Body> find(BodyId idOrCode, int year);

    /** The registered bodies that file under the division's government in that year, by id. */
    List<Body> under(DivisionCode division, int year);
}
