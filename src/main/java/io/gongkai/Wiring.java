package io.gongkai;

import io.gongkai.body.BodyDirectory;
import io.gongkai.deadline.Statutory;
import io.gongkai.division.DivisionRegister;
import io.gongkai.document.Documents;
import io.gongkai.form.Editions;
import io.gongkai.report.Examination;
import io.gongkai.rule.RuleBook;
import io.gongkai.statistics.Measures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Makes the framework-free objects of the packages injectable. */
@ApplicationScoped
class Wiring {

    /** Years end, and reports fall due, in China. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(CHINA);
    }

    @Produces
    @Singleton
    Editions editions() {
        return Editions.bundled();
    }

    @Produces
    @Singleton
    Documents documents(Editions editions) {
        return new Documents(editions);
    }

    @Produces
    @Singleton
    RuleBook rules(Editions editions) {
        return RuleBook.bundled(editions);
    }

    @Produces
    @Singleton
    DivisionRegister divisions() {
        return DivisionRegister.bundled();
    }

    @Produces
    @Singleton
    Examination examination(
            Editions editions,
            RuleBook book,
            DivisionRegister divisions,
            Documents documents,
            Clock clock,
            BodyDirectory bodies) {
        return new Examination(editions, book, divisions, documents, clock, bodies);
    }

    @Produces
    @Singleton
    Statutory statutoryDeadlines() {
        return Statutory.bundled();
    }

    @Produces
    @Singleton
    Measures measures(Editions editions) {
        return Measures.bundled(editions);
    }
}
