package io.gongkai.deadline;

import io.gongkai.body.BodyKind;
import io.gongkai.division.DivisionCode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A date that an office has set for its area.
 *
 * @param division the division of the office
 * @param by what the token was issued for with which it was set
 */
record LocalDeadline(DivisionCode division, BodyKind kind, LocalDate due, String basis, Instant at, String by) {}
