package io.gongkai.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.Level;
import io.gongkai.form.Scope;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai conformance URL}: files the cases of every rule with a running service and compares the answers. */
@Command(
        name = "conformance",
        header = "向运行中的服务报送每条规则的样例并核对结论 · File the cases of every rule with a service and compare its answers",
        description = {
            "会在所给区划内存入样例报告：只用于试验的服务。有结论不符时返回1。",
            "Stores reports in the divisions of AREA: for a service on trial. Ends with 1 if an answer differs."
        })
final class Conformance implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "服务地址 · address of the service, http://localhost:8080")
    private URI service;

    @Option(names = "--token", paramLabel = "TOKEN", required = true, description = "可为AREA报送的令牌 · a token for AREA")
    private String token;

    @Option(
            names = "--area",
            paramLabel = "AREA",
            defaultValue = "000000",
            description = "用哪个地区的区划 · the area whose divisions are used (${DEFAULT-VALUE})")
    private String area;

    private final ConformanceReport reports = new ConformanceReport();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DivisionCode code = DivisionCode.of(area)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--area 应为六位数字 · six digits: " + area));
        ConformancePlaces places = new ConformancePlaces(DivisionRegister.bundled(), code);
        PrintWriter out = spec.commandLine().getOut();
        int differing = 0;
        List<ConformanceCase> cases = ConformanceCase.bundled();
        for (ConformanceCase one : cases) {
            ConformancePlaces.Place place = places.next(one)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--area %s 的区划不够用，请用更大的地区 · too few divisions; name a larger area".formatted(area)));
            Optional<String> difference = difference(one, place);
            out.printf(
                    "%s %-4s %-14s %s%s%n",
                    difference.isEmpty() ? "✓" : "✗",
                    one.rule(),
                    one.expect().name().toLowerCase(java.util.Locale.ROOT),
                    one.name(),
                    difference.map(what -> "：" + what).orElse(""));
            differing += difference.isPresent() ? 1 : 0;
        }
        out.printf("%d 例，不符 %d 例 · %d cases, %d differ%n", cases.size(), differing, cases.size(), differing);
        out.flush();
        return differing == 0 ? 0 : 1;
    }

    private Optional<String> difference(ConformanceCase one, ConformancePlaces.Place place)
            throws IOException, InterruptedException {
        Division subject = one.of() == Level.COUNTY ? place.county() : place.prefecture();
        storeOthers(one, place, subject);
        JsonNode answer = file(
                reports.of(subject, one.reportYear(), Scope.REGION, one.numbers()),
                one.needsOthers() ? "" : "?dryRun=true");
        List<JsonNode> findings = StreamSupport.stream(answer.path("findings").spliterator(), false)
                .filter(finding -> finding.path("ruleId").asText().equals(one.rule()))
                .toList();
        if (answer.has("violations")) {
            return ConformanceVerdict.ofViolations(one, answer.path("violations"));
        }
        if (!answer.has("findings")) {
            return Optional.of("没有findings · no findings in " + answer);
        }
        return ConformanceVerdict.difference(one, findings);
    }

    private void storeOthers(ConformanceCase one, ConformancePlaces.Place place, Division subject)
            throws IOException, InterruptedException {
        int year = one.reportYear();
        if (one.yearBefore() != null) {
            store(subject, year - 1, Scope.REGION, one.yearBefore());
        }
        if (one.ownLevel() != null) {
            store(subject, year, Scope.OWN_LEVEL, one.ownLevel());
        }
        if (one.beside() != null) {
            store(place.counties().get(1), year, Scope.REGION, one.beside());
        }
        if (one.below() != null) {
            List<ConformanceCase.Numbers> below = new ArrayList<>(one.below());
            while (!one.incomplete() && below.size() < place.counties().size()) {
                below.add(new ConformanceCase.Numbers(null, null, null, null));
            }
            for (int at = 0; at < below.size(); at++) {
                store(place.counties().get(at), year, Scope.REGION, below.get(at));
            }
        }
    }

    private void store(Division division, int year, Scope scope, ConformanceCase.Numbers numbers)
            throws IOException, InterruptedException {
        JsonNode answer = file(reports.of(division, year, scope, numbers), "");
        if (!answer.has("revision")) {
            throw new IOException("服务没有存入样例报告 · the service did not store a report: " + answer);
        }
    }

    private JsonNode file(String report, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/v1/reports" + query))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report))
                .build();
        try {
            return json.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (ConnectException e) {
            throw new ParameterException(spec.commandLine(), "连不上 · cannot be reached: " + service, e);
        }
    }
}
