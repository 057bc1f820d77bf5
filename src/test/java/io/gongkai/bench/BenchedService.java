package io.gongkai.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, as people start it, on a database that is there. */
final class BenchedService implements AutoCloseable {

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private BenchedService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static BenchedService start(BenchDatabase database, String token) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder("./gongkai", "serve")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/bench/service.log").toFile());
        builder.environment().put("PORT", "" + port);
        builder.environment().put("GONGKAI_DB_URL", database.url());
        builder.environment().put("GONGKAI_DB_USER", database.user());
        builder.environment().put("GONGKAI_DB_PASSWORD", database.password());
        builder.environment().put("GONGKAI_ADMIN_TOKEN", token);
        builder.environment().put("GONGKAI_BARE_CALL", "true");
        BenchedService service = new BenchedService(builder.start(), port);
        for (int tries = 0; !service.isUp(); tries++) {
            if (tries == 600 || !service.process.isAlive()) {
                service.close();
                throw new IllegalStateException("it did not start: see target/bench/service.log");
            }
            Thread.sleep(200);
        }
        return service;
    }

    private boolean isUp() throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(url("/bare?bytes=1")))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    String url(String address) {
        return "http://127.0.0.1:" + port + address;
    }

    byte[] get(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(url(address))).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
        return answer.body();
    }

    /** What of its memory is in the machine's. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Sets a date that may change any answer. */
    void setDate(String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/deadlines/110000/2023/department")))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"due\": \"2024-01-20\", \"basis\": \"bench\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** What is live on its heap, after everything else was collected. */
    long liveMegabytes() throws IOException {
        ProcessHandle java = process.children().findFirst().orElse(process.toHandle());
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                        "" + java.pid(),
                        "GC.class_histogram")
                .start();
        String total = new String(histogram.getInputStream().readAllBytes())
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElse("Total 0 0");
        return Long.parseLong(total.trim().split(" +")[2]) >> 20;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
