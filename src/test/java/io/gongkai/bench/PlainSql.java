package io.gongkai.bench;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** The questions of the benchmark in SQL, straight from the numbers of the reports in force. */
final class PlainSql {

    private static final DivisionRegister REGISTER = DivisionRegister.bundled();

    private PlainSql() {}

    /** Every cell, added over the counties of an area and its prefectures without counties. */
    static String sums(String area, int year) {
        return """
                WITH chosen AS (
                    SELECT numbers.* FROM report JOIN revision_numbers AS numbers ON numbers.revision = report.in_force
                     WHERE report.year = %d AND report.scope = 'region' AND report.division = ANY ('{%s}'))
                SELECT cell, sum(count) FROM chosen, unnest(counted, counts) AS one (cell, count) GROUP BY cell
                UNION ALL
                SELECT cell, sum(amount) FROM chosen, unnest(amounted, amounts) AS one (cell, amount) GROUP BY cell;
                """.formatted(year, reporting(area, year));
    }

    /** One cell of the nation for each year. */
    static String byYear(String cell) {
        String reporting = reporting("000000", MadeUpYears.LAST);
        return """
                SELECT report.year, sum(one.count)
                  FROM report JOIN revision_numbers AS numbers ON numbers.revision = report.in_force,
                       unnest(numbers.counted, numbers.counts) AS one (cell, count)
                 WHERE report.year BETWEEN %d AND %d AND report.scope = 'region' AND report.division = ANY ('{%s}')
                   AND one.cell = (SELECT number FROM cell WHERE id = '%s')
                 GROUP BY report.year;
                """.formatted(MadeUpYears.FIRST, MadeUpYears.LAST, reporting, cell);
    }

    /** One cell for each prefecture. */
    static String byPrefecture(String cell, int year) {
        return """
                SELECT left(report.division, 4), sum(one.count)
                  FROM report JOIN revision_numbers AS numbers ON numbers.revision = report.in_force,
                       unnest(numbers.counted, numbers.counts) AS one (cell, count)
                 WHERE report.year = %d AND report.scope = 'region' AND report.division = ANY ('{%s}')
                   AND one.cell = (SELECT number FROM cell WHERE id = '%s')
                 GROUP BY 1 ORDER BY 2 DESC;
                """.formatted(year, reporting("000000", year), cell);
    }

    /** What the service asks before an answer that must not be older than its question. */
    static String lastEntry(BenchDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(number) FROM log_entry")) {
            row.next();
            return """
                    SELECT number, hash, kind, division, year, scope, at,
                           body IS NOT NULL AND EXISTS (
                               SELECT FROM body_entry
                                WHERE body_entry.body = log_entry.body AND body_entry.division <> log_entry.division)
                      FROM log_entry
                     WHERE number >= %d ORDER BY number LIMIT 10001;
                    """.formatted(row.getLong(1));
        }
    }

    /** When each body of an area first filed. */
    static String filed(String area, int year) {
        String all = REGISTER.in(year).descendants(new DivisionCode(area)).stream()
                .map(division -> division.code().value())
                .collect(Collectors.joining(","));
        return """
                SELECT report.body, revision.filed_at FROM report JOIN revision ON revision.report = report.id AND revision.number = 1
                 WHERE report.year = %d AND report.scope = 'region' AND report.body = ANY ('{%s}');
                """.formatted(year, all);
    }

    private static String reporting(String area, int year) {
        return REGISTER.in(year).reporting(new DivisionCode(area)).stream()
                .map(Division::code)
                .map(DivisionCode::value)
                .collect(Collectors.joining(","));
    }

    /** What a report takes on disk, its text and document aside. */
    static String bytes(BenchDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT sum(pg_total_relation_size(name::regclass)) / (SELECT count(*) FROM revision),
                               pg_total_relation_size('revision_numbers') / (SELECT count(*) FROM revision)
                          FROM unnest('{report,revision,revision_numbers,log_entry}'::text[]) AS name""")) {
            row.next();
            return "%d bytes each in report, revision, revision_numbers and log_entry with their indexes, %d of them its numbers"
                    .formatted(row.getLong(1), row.getLong(2));
        }
    }
}
