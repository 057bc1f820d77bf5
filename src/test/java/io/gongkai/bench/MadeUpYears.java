package io.gongkai.bench;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Eight years of reports made up from a fixed seed, put into an empty database: first governments', 20,000 of them, then
 * as many of departments as make up the number. Numbers are of the size of real ones and agree with no rule. Entries of
 * the log are chained, and hash no content.
 */
final class MadeUpYears {

    static final int FIRST = 2017;
    static final int LAST = 2024;

    static final int GOVERNMENTS = 20_000;
    private static final long SEED = 20_260_331;
    static final String NOBODY = "00000000-0000-0000-0000-000000000001";
    private static final HexFormat HEX = HexFormat.of();

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final DivisionRegister register = DivisionRegister.bundled();
    private final Editions editions = Editions.bundled();
    private final Map<CellId, Integer> numbers = new HashMap<>();
    private final Connection connection;

    private MadeUpYears(Connection connection) {
        this.connection = connection;
    }

    /** A report that is made: whose, in which form. */
    private record Made(String body, String division, int year, String scope) {}

    static void fill(String url, String user, String password, int reports) throws SQLException, IOException {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            new MadeUpYears(connection).fill(reports);
        }
    }

    private void fill(int reports) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // Foreign keys hold by construction; checking each would take most of the time.
            statement.execute("SET session_replication_role = replica");
            statement.execute("INSERT INTO actor VALUES ('%s', 'token', 'made up')".formatted(NOBODY));
            statement.execute("INSERT INTO document VALUES ('\\x00', '', now())");
        }
        catalogue();
        List<Made> made = governments();
        Map<String, String> departments = departments(made, Math.max(0, reports - made.size()));
        registered(departments);
        copy("report (id, body, division, year, scope, in_force)", made.size(), at -> {
            Made one = made.get(at);
            return line(at + 1, one.body(), one.division(), one.year(), one.scope(), at + 1);
        });
        copy(
                "revision (id, report, number, edition, document, media_type, filed_at, filed_by)",
                made.size(),
                at -> line(
                        at + 1,
                        at + 1,
                        1,
                        edition(made.get(at).year()).id(),
                        "\\\\x00",
                        "application/json",
                        filedAt(made.get(at)),
                        NOBODY));
        copy(
                "revision_numbers (revision, counted, counts, amounted, amounts, blank)",
                made.size(),
                at -> numbers(at + 1, edition(made.get(at).year())));
        chain(made, departments);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT setval(pg_get_serial_sequence('report', 'id'), max(id)) FROM report");
            statement.execute("SELECT setval(pg_get_serial_sequence('revision', 'id'), max(id)) FROM revision");
            statement.execute(
                    "SELECT setval(pg_get_serial_sequence('body_entry', 'id'), coalesce(max(id), 1)) FROM body_entry");
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    /** The edition that is expected for a year. */
    private Edition edition(int year) {
        return editions.find(year < 2021 ? "F2019" : "F2021").orElseThrow();
    }

    private void catalogue() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Edition edition : editions.all()) {
                for (CellId cell : edition.index().keySet()) {
                    if (!numbers.containsKey(cell)) {
                        try (ResultSet row = statement.executeQuery(
                                "INSERT INTO cell (id) VALUES ('%s') RETURNING number".formatted(cell.value()))) {
                            row.next();
                            numbers.put(cell, row.getInt(1));
                        }
                    }
                }
            }
        }
    }

    private List<Made> governments() {
        List<Made> all = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            DivisionTree tree = register.in(year);
            for (Division division : tree.all()) {
                if (!division.code().equals(DivisionCode.NATION)
                        && tree.exclusion(division.code()).isEmpty()) {
                    all.add(new Made(division.code().value(), division.code().value(), year, "region"));
                }
            }
        }
        while (all.size() > GOVERNMENTS) {
            int last = all.size() - 1;
            int gone = random.nextInt(all.size());
            all.set(gone, all.get(last));
            all.removeLast();
        }
        return all;
    }

    /**
     * Adds reports of departments, and gives who they are with the division they file under: in years that know it, for a
     * report is filed under a division of its year.
     */
    private Map<String, String> departments(List<Made> made, int reports) {
        List<Division> counties = register.in(LAST).reporting(DivisionCode.NATION);
        Map<String, String> bodies = new java.util.TreeMap<>();
        int all = made.size() + reports;
        for (int number = 0; made.size() < all; number++) {
            DivisionCode division = counties.get(number % counties.size()).code();
            String body = "%s-d%04d".formatted(division, number / counties.size() + 1);
            bodies.put(body, division.value());
            for (int year = FIRST; year <= LAST && made.size() < all; year++) {
                if (register.in(year).find(division).isPresent()) {
                    made.add(new Made(body, division.value(), year, "organ"));
                }
            }
        }
        return bodies;
    }

    private void registered(Map<String, String> departments) throws SQLException, IOException {
        List<String> ids = List.copyOf(departments.keySet());
        copy("body (id, registered_at, registered_by)", ids.size(), at -> line(ids.get(at), "2017-01-01Z", NOBODY));
        copy(
                "body_entry (id, body, since, kind, division, name, first_year, entered_at, entered_by)",
                ids.size(),
                at -> line(
                        at + 1,
                        ids.get(at),
                        FIRST,
                        "department",
                        departments.get(ids.get(at)),
                        "某局" + ids.get(at),
                        FIRST,
                        "2017-01-01Z",
                        NOBODY));
    }

    private static String filedAt(Made one) {
        return "%d-03-%02dT08:00:00Z"
                .formatted(one.year() + 1, 1 + Math.floorMod(one.body().hashCode(), 31));
    }

    private String numbers(long revision, Edition edition) {
        StringJoiner counted = new StringJoiner(",", "{", "}");
        StringJoiner counts = new StringJoiner(",", "{", "}");
        StringJoiner amounted = new StringJoiner(",", "{", "}");
        StringJoiner amounts = new StringJoiner(",", "{", "}");
        StringJoiner blank = new StringJoiner(",", "{", "}").setEmptyValue("\\N");
        boolean isPartial = random.nextInt(50) == 0;
        for (Cell cell : edition.cells()) {
            String number = String.valueOf(numbers.get(cell.id()));
            if (cell.unit().isMoney()) {
                amounted.add(number);
                amounts.add(random.nextInt(1_000_000) + "." + (1000 + random.nextInt(9000)));
            } else if (random.nextInt(10) < 3) {
                counted.add(number);
                counts.add(String.valueOf(1 + random.nextInt(10) * random.nextInt(40)));
            } else if (isPartial && random.nextInt(20) == 0) {
                blank.add(number);
            }
        }
        return line(revision, counted, counts, amounted, amounts, blank);
    }

    /** Entries of the log, as docs/log.md says. */
    private void chain(List<Made> made, Map<String, String> departments) throws SQLException, IOException {
        List<String> ids = List.copyOf(departments.keySet());
        byte[][] previous = {new byte[0]};
        String columns =
                "log_entry (number, at, kind, division, year, scope, revision, body, subject, content_hash, previous_hash, hash)";
        long micros = TimeUnit.SECONDS.toMicros(1_743_000_000L);
        String at = "2025-03-26T14:40:00Z";
        copy(columns, ids.size() + made.size(), place -> {
            boolean isBody = place < ids.size();
            Made report = isBody
                    ? new Made(ids.get(place), departments.get(ids.get(place)), FIRST, "organ")
                    : made.get(place - ids.size());
            String kind = isBody ? "registered" : "filed";
            int revision = isBody ? 0 : 1;
            long subject = isBody ? place + 1L : place - ids.size() + 1L;
            String body = report.scope().equals("organ") ? report.body() : null;
            byte[] content = sha256(String.valueOf(place));
            StringJoiner covered = new StringJoiner("\n")
                    .add(String.valueOf(place + 1))
                    .add(String.valueOf(micros))
                    .add(kind)
                    .add(report.division())
                    .add(String.valueOf(report.year()))
                    .add(report.scope())
                    .add(String.valueOf(revision));
            if (body != null) {
                covered.add(body);
            }
            covered.add(HEX.formatHex(content)).add(HEX.formatHex(previous[0]));
            byte[] hash = sha256(covered.toString());
            String line = line(
                    place + 1,
                    at,
                    kind,
                    report.division(),
                    report.year(),
                    report.scope(),
                    revision,
                    body == null ? "\\N" : body,
                    subject,
                    "\\\\x" + HEX.formatHex(content),
                    "\\\\x" + HEX.formatHex(previous[0]),
                    "\\\\x" + HEX.formatHex(hash));
            previous[0] = hash;
            return line;
        });
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Line {
        String at(int place);
    }

    private void copy(String table, int lines, Line line) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        try {
            StringBuilder some = new StringBuilder();
            for (int place = 0; place < lines; place++) {
                some.append(line.at(place));
                if (some.length() > 1 << 20 || place == lines - 1) {
                    byte[] bytes = some.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    some.setLength(0);
                }
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String line(Object... fields) {
        StringJoiner line = new StringJoiner("\t", "", "\n");
        for (Object field : fields) {
            line.add(field.toString());
        }
        return line.toString();
    }
}
