package io.gongkai.launch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.log.LogChain;
import io.gongkai.log.LogEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai verify FILE…}: checks an exported log without the service. */
@Command(
        name = "verify",
        header = "核对导出的变更日志，指出第一条被改动的 · Check an exported log of changes and name the first altered entry",
        description = {
            "文件为 GET /api/v1/log 的各页，按顺序给出。有不符时返回1。",
            "The files are the pages of GET /api/v1/log in their order. Ends with 1 if an entry does not fit."
        })
final class Verify implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "导出的日志 · exported pages")
    private List<Path> files;

    private final ObjectMapper json = new ObjectMapper()
            .findAndRegisterModules()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        LogChain chain = new LogChain();
        long checked = 0;
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(spec.commandLine(), "没有这个文件 · no such file: " + file);
            }
            try (MappingIterator<JsonNode> pages =
                    json.readerFor(JsonNode.class).readValues(file.toFile())) {
                while (pages.hasNext()) {
                    for (JsonNode node : pages.next().path("entries")) {
                        LogEntry entry = json.treeToValue(node, LogEntry.class);
                        Optional<String> fault = chain.next(entry);
                        if (fault.isPresent()) {
                            out.printf("✗ 第%d条 · entry %d: %s%n", entry.number(), entry.number(), fault.get());
                            out.flush();
                            return 1;
                        }
                        checked++;
                    }
                }
            }
        }
        out.printf("✓ %d 条相符 · %d entries fit%n", checked, checked);
        chain.last().ifPresent(last -> out.printf("  最后一条 · head %d %s%n", last.number(), last.hash()));
        out.flush();
        return 0;
    }
}
