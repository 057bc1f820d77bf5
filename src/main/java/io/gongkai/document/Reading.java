package io.gongkai.document;

import io.gongkai.form.CellId;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was made of a document. */
public sealed interface Reading {

    /**
     * The numbers of the form, each with its source.
     *
     * @param sources where each value was read; has exactly the cells that have a value
     * @param inferred cells not read from their own label but from their place and the sums; a person confirms them
     * @param heading what title and text say about body, year and scope
     * @param narrative text of the sections found, by section id s1…s6
     * @param findings what reading has to say; the rules of the form are not checked yet
     */
    record Read(
            FilledForm form,
            Map<CellId, Source> sources,
            Set<CellId> inferred,
            Heading heading,
            Map<String, String> narrative,
            List<Finding> findings)
            implements Reading {
        public Read {
            sources = Map.copyOf(sources);
            inferred = Set.copyOf(inferred);
            narrative = Map.copyOf(narrative);
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was read, and why. */
    record Refused(Refusal refusal, Text detail) implements Reading {}
}
