package io.gongkai.report;

import io.gongkai.body.Body;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.Finding;
import io.gongkai.form.Scope;
import io.gongkai.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a report is filed, or what stands against it. */
sealed interface ReportPlace {

    /** @param organ the body that files under the division's government; null for the government's, and where nobody can say */
    record At(DivisionCode division, @Nullable Body organ, Scope scope, List<Finding> notes) implements ReportPlace {
        public At {
            notes = List.copyOf(notes);
        }
    }

    record Unclear(Examined.Question question) implements ReportPlace {}

    record Wrong(Violation violation) implements ReportPlace {}
}
