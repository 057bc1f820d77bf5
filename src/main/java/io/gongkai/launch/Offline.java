package io.gongkai.launch;

import io.gongkai.division.DivisionRegister;
import io.gongkai.document.Documents;
import io.gongkai.form.Editions;
import io.gongkai.report.Examination;
import io.gongkai.rule.RuleBook;
import java.time.Clock;
import java.time.ZoneId;

/** The same examination the service does, without the service. */
final class Offline {

    final DivisionRegister divisions = DivisionRegister.bundled();
    final Examination examination;

    Offline() {
        Editions editions = Editions.bundled();
        examination = new Examination(
                editions,
                RuleBook.bundled(editions),
                divisions,
                new Documents(editions),
                Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
