package io.gongkai.body;

import io.gongkai.division.BodyId;
import java.time.Instant;

/** That an office expects a report from a body for a year, or does not, and why. */
record Expectation(BodyId body, int year, boolean expected, String reason, Instant at, String by) {}
