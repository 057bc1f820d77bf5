package io.gongkai.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An explanation in the list of a report's.
 *
 * @param inForce whether the finding still stands as it was when it was explained; otherwise the explanation has lapsed
 * @param revision the revision it was given for
 * @param finding the finding as it was then
 */
@Schema(name = "GivenExplanation")
public record GivenExplanationView(boolean inForce, int revision, ExplanationView explanation, FindingView finding) {}
