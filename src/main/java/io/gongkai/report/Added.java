package io.gongkai.report;

import io.gongkai.narrative.TextLikeness;
import java.util.List;
import java.util.Map;

/**
 * A revision as it is added.
 *
 * @param sketches of its sections, by section id
 * @param findings what was found about it alone
 */
record Added(KeptRevision kept, Map<String, TextLikeness.Sketch> sketches, List<FindingView> findings) {}
