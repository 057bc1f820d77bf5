package io.gongkai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs that make load: wrk for HTTP, pgbench for SQL. Both are in Debian's packages (wrk, postgresql). */
final class LoadTool {

    /** @param p50 milliseconds, as p99; NaN where the program gives none */
    record Load(double perSecond, double p50, double p99) {

        static Load median(List<Load> rounds) {
            return new Load(
                    median(rounds.stream().mapToDouble(Load::perSecond).toArray()),
                    median(rounds.stream().mapToDouble(Load::p50).toArray()),
                    median(rounds.stream().mapToDouble(Load::p99).toArray()));
        }

        private static double median(double[] values) {
            Arrays.sort(values);
            return values[values.length / 2];
        }
    }

    private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("(50|99)% +([0-9.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx[^0-9]*([0-9]+)");
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private LoadTool() {}

    /**
     * @param headers each as name: value
     * @param script of wrk, in Lua; null for plain GETs
     */
    static Load wrk(String url, int connections, int seconds, List<String> headers, Path script, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "--latency", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "30s"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        if (script != null) {
            command.addAll(List.of("-s", script.toString()));
        }
        command.add(url);
        if (arguments.length > 0) {
            command.add("--");
            command.addAll(List.of(arguments));
        }
        String said = run(command, Map.of());
        Matcher failed = FAILED.matcher(said);
        if (failed.find()) {
            throw new IllegalStateException(failed.group(1) + " answers of " + url + " were refusals:\n" + said);
        }
        double p50 = Double.NaN;
        double p99 = Double.NaN;
        for (Matcher latency = LATENCY.matcher(said); latency.find(); ) {
            double value = Double.parseDouble(latency.group(2))
                    * switch (latency.group(3)) {
                        case "us" -> 0.001;
                        case "ms" -> 1;
                        default -> 1000;
                    };
            if (latency.group(1).equals("50")) {
                p50 = value;
            } else {
                p99 = value;
            }
        }
        return new Load(number(RATE, said), p50, p99);
    }

    static Load pgbench(BenchDatabase database, String sql, int connections, int seconds)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("gongkai-bench", ".sql");
        try {
            Files.writeString(script, sql);
            String said = run(
                    List.of(
                            "pgbench",
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            "" + connections,
                            "-j",
                            "1",
                            "-T",
                            "" + seconds,
                            "-f",
                            script.toString(),
                            "-h",
                            "127.0.0.1",
                            "-p",
                            "" + database.port(),
                            "-U",
                            database.user(),
                            "postgres"),
                    Map.of("PGPASSWORD", database.password()));
            return new Load(number(TPS, said), Double.NaN, Double.NaN);
        } finally {
            Files.delete(script);
        }
    }

    private static double number(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("not understood:\n" + said);
        }
        return Double.parseDouble(found.group(1));
    }

    private static String run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IOException(
                    "没有%s；Debian：apt install wrk postgresql · there is no %s; on Debian: apt install wrk postgresql"
                            .formatted(command.getFirst(), command.getFirst()),
                    e);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + said);
        }
        return said;
    }
}
