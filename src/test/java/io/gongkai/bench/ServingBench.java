package io.gongkai.bench;

import io.gongkai.launch.Database;
import io.gongkai.launch.DatabaseStart;
import io.gongkai.launch.Durability;
import io.gongkai.launch.EmbeddedDatabase;
import io.gongkai.launch.Obstacle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the packaged service serves, beside a bare call of the same service that gives as many bytes, and beside
 * PostgreSQL answering the same question. Databases are made once, under {@code target/bench}.
 */
public final class ServingBench {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 1);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int WARMING = 60;
    /** Rounds of adding everything anew after which what adds is compiled. */
    private static final int COMPILING = 25;

    private static final int YEAR = 2023;
    /** Megabytes that are aimed at. */
    private static final int RESIDENT = 300;

    private static final int LIVE = 64;
    private static final String TOKEN = "bench-administrator-token-0123456789";

    /** A question, its address, and the SQL that answers it from the numbers of the reports. */
    private record Asked(String name, String address, String sql) {}

    private static final List<Asked> QUESTIONS = List.of(
            new Asked("prefecture, a year", "/api/v1/statistics/320800/" + YEAR, PlainSql.sums("320800", YEAR)),
            new Asked("province, a year", "/api/v1/statistics/320000/" + YEAR, PlainSql.sums("320000", YEAR)),
            new Asked("nation, a year", "/api/v1/statistics/000000/" + YEAR, PlainSql.sums("000000", YEAR)),
            new Asked(
                    "nation, eight years",
                    "/api/v1/statistics/series?division=000000&years=2017..2024&measures=applications.new_received.total,disclosure_rate",
                    PlainSql.byYear("applications.new_received.total")),
            new Asked(
                    "ranking of prefectures",
                    "/api/v1/statistics/ranking?within=000000&level=prefecture&year=2023&measure=disclosure_rate&limit=400",
                    PlainSql.byPrefecture("applications.handled_total.total", YEAR)),
            new Asked("coverage, a province", "/api/v1/coverage/320000/" + YEAR, PlainSql.filed("320000", YEAR)));

    private ServingBench() {}

    public static void main(String[] sizes) throws Exception {
        System.out.printf(
                "每次%d秒；16个连接为%d轮的中位数 · %d s each; 16 connections: median of %d rounds%n",
                SECONDS, ROUNDS, SECONDS, ROUNDS);
        for (String size : sizes.length == 0 ? new String[] {"20000", "200000", "1000000"} : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int reports) throws Exception {
        Path directory = Path.of("target/bench/" + reports).toAbsolutePath();
        Path programs = Path.of("target").toAbsolutePath();
        if (!Files.exists(directory.resolve("filled"))) {
            remove(directory);
        }
        DatabaseStart start = EmbeddedDatabase.start(directory, programs, Durability.KEPT);
        if (start instanceof Obstacle obstacle) {
            throw new IllegalStateException(obstacle.toString());
        }
        try (Database database = (Database) start) {
            BenchDatabase reached = new BenchDatabase(
                    database.url(),
                    URI.create(database.url().substring("jdbc:".length())).getPort(),
                    database.user(),
                    database.password());
            Path filled = directory.resolve("filled");
            if (!Files.exists(filled)) {
                long began = System.nanoTime();
                MadeUpYears.fill(reached.url(), reached.user(), reached.password(), reports);
                Files.createFile(filled);
                System.out.printf(
                        "%,d reports made in %d s%n",
                        reports, Duration.ofNanos(System.nanoTime() - began).toSeconds());
            }
            System.out.printf("%n%,d reports, %s%n", reports, PlainSql.bytes(reached));
            try (BenchedService service = BenchedService.start(reached, TOKEN)) {
                System.out.printf("started: %s%n", resident(service));
                long idle = service.liveMegabytes();
                anew(service, reached);
                for (Asked asked : QUESTIONS) {
                    LoadTool.wrk(service.url(asked.address()), 16, SECONDS, List.of(), null);
                    LoadTool.wrk(service.url("/bare?bytes=" + 20_000), 16, SECONDS, List.of(), null);
                }
                System.out.printf(
                        "%-24s %8s %5s %10s %9s %9s %9s %6s %9s %6s %9s %6s%n",
                        "",
                        "bytes",
                        "conn",
                        "answers/s",
                        "p50 ms",
                        "p99 ms",
                        "bare/s",
                        "ratio",
                        "bare p50",
                        "ratio",
                        "sql/s",
                        "ratio");
                for (Asked asked : QUESTIONS) {
                    serve(service, reached, asked);
                }
                fresh(service, reached);
                System.out.printf("after reading: %s%n", resident(service));
                System.out.println(EverySum.ofGovernments(service, reached));
                long live = service.liveMegabytes();
                System.out.printf(
                        Locale.ROOT,
                        "with every sum prepared: %s; %d MB of live objects, %d more than at the start, ratio to %d: %.2f%n",
                        resident(service),
                        live,
                        live - idle,
                        LIVE,
                        (double) (live - idle) / LIVE);
                if (reports > MadeUpYears.GOVERNMENTS) {
                    System.out.println(EverySum.ofDepartments(service, reached));
                }
                file(new FilingLoad(service, reached, TOKEN, directory));
                System.out.printf("after filing: %s%n", resident(service));
            }
            // What was filed and inserted is not what is made from the seed.
            Files.delete(filled);
        }
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private static String resident(BenchedService service) throws IOException {
        long megabytes = service.residentMegabytes();
        return String.format(
                Locale.ROOT, "%d MB resident, ratio to %d: %.2f", megabytes, RESIDENT, (double) megabytes / RESIDENT);
    }

    /** After a start, and after what may have changed any answer, the nation of every year is added up; so does the SQL. */
    private static void anew(BenchedService service, BenchDatabase database) throws Exception {
        double first = nation(service);
        for (int round = 0; round < COMPILING; round++) {
            service.setDate(TOKEN);
            nation(service);
        }
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            service.setDate(TOKEN);
            rounds.add(nation(service));
        }
        double again = rounds.stream().sorted().toList().get(ROUNDS / 2);
        double sql = 0;
        for (int year = MadeUpYears.FIRST; year <= MadeUpYears.LAST; year++) {
            sql += 1000
                    / LoadTool.pgbench(database, PlainSql.sums("000000", year), 1, 1)
                            .perSecond();
        }
        System.out.printf(
                Locale.ROOT,
                "everything anew, eight years of the nation: by SQL %.0f ms; first after the start %.0f ms, ratio %.2f; later %.0f ms, ratio %.2f%n",
                sql,
                first,
                first / sql,
                again,
                again / sql);
    }

    private static double nation(BenchedService service) throws Exception {
        long began = System.nanoTime();
        for (int year = MadeUpYears.FIRST; year <= MadeUpYears.LAST; year++) {
            service.get("/api/v1/statistics/000000/" + year);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** Answers for which the database is asked, beside that question put by pgbench. */
    private static void fresh(BenchedService service, BenchDatabase database) throws Exception {
        Asked asked = QUESTIONS.getFirst();
        for (int connections : new int[] {1, 16, 64}) {
            List<LoadTool.Load> answers = new ArrayList<>();
            List<LoadTool.Load> questions = new ArrayList<>();
            for (int round = 0; round < (connections == 16 ? ROUNDS : 1); round++) {
                answers.add(LoadTool.wrk(
                        service.url(asked.address()), connections, SECONDS, List.of("Cache-Control: no-cache"), null));
                questions.add(LoadTool.pgbench(database, PlainSql.lastEntry(database), connections, SECONDS));
            }
            double served = LoadTool.Load.median(answers).perSecond();
            double sql = LoadTool.Load.median(questions).perSecond();
            System.out.printf(
                    Locale.ROOT,
                    "%s, the database asked: %2d connections: %.0f/s; the same question by pgbench %.0f/s; ratio %.2f%n",
                    asked.name(),
                    connections,
                    served,
                    sql,
                    served / sql);
        }
    }

    private static void file(FilingLoad load) throws Exception {
        // Reading and checking take some thousand reports to be compiled.
        load.byService(16, WARMING);
        double[] filed = new double[65];
        for (int connections : new int[] {1, 16, 64}) {
            List<LoadTool.Load> rounds = new ArrayList<>();
            for (int round = 0; round < (connections == 16 ? ROUNDS : 1); round++) {
                rounds.add(load.byService(connections, SECONDS));
            }
            filed[connections] = LoadTool.Load.median(rounds).perSecond();
        }
        // What was still under way when its caller left is done by then, and numbers no entry any more.
        Thread.sleep(3000);
        for (int connections : new int[] {1, 16, 64}) {
            double inserted = load.bySql(connections, SECONDS).perSecond();
            System.out.printf(
                    Locale.ROOT,
                    "filing, %2d connections: %.0f/s; the same rows by SQL %.0f/s; ratio %.2f%n",
                    connections,
                    filed[connections],
                    inserted,
                    filed[connections] / inserted);
        }
    }

    private static void serve(BenchedService service, BenchDatabase database, Asked asked) throws Exception {
        int bytes = service.get(asked.address()).length;
        String bare = "/bare?bytes=" + bytes;
        for (int connections : new int[] {1, 16, 64}) {
            List<LoadTool.Load> answers = new ArrayList<>();
            List<LoadTool.Load> bares = new ArrayList<>();
            for (int round = 0; round < (connections == 16 ? ROUNDS : 1); round++) {
                answers.add(LoadTool.wrk(service.url(asked.address()), connections, SECONDS, List.of(), null));
                bares.add(LoadTool.wrk(service.url(bare), connections, SECONDS, List.of(), null));
            }
            LoadTool.Load served = LoadTool.Load.median(answers);
            LoadTool.Load least = LoadTool.Load.median(bares);
            LoadTool.Load sql = LoadTool.pgbench(database, asked.sql(), connections, SECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %8d %5d %10.0f %9.2f %9.2f %9.0f %6.2f %9.2f %6.2f %9.1f %6.1f%n",
                    asked.name(),
                    bytes,
                    connections,
                    served.perSecond(),
                    served.p50(),
                    served.p99(),
                    least.perSecond(),
                    served.perSecond() / least.perSecond(),
                    least.p50(),
                    served.p50() / least.p50(),
                    sql.perSecond(),
                    served.perSecond() / sql.perSecond());
        }
    }
}
