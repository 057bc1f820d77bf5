package io.gongkai.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;
import io.gongkai.report.Examined;
import io.gongkai.report.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai check FILE…}: reads and checks reports on this machine, as the service would. */
@Command(
        name = "check",
        header = "在本机读取并校核年报，不需要服务和数据库 · Read and check reports here, without service or database",
        description = {
            "读出的返回0（问题列在结果里），有文件不能读取的返回2。",
            "Ends with 0 if every file was read (what was found is in the answer), with 2 if one was refused."
        })
final class Check implements Callable<Integer> {

    private static final int REFUSED = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "年报文件 · report files")
    private List<Path> files;

    @Option(names = "--json", description = "每个文件输出一行JSON · a line of JSON for each file")
    private boolean json;

    @Option(names = "--division", paramLabel = "CODE", description = "行政区划代码，六位 · code of the division")
    private @Nullable String division;

    @Option(names = "--year", paramLabel = "YYYY", description = "报告年度 · report year")
    private @Nullable Integer year;

    @Option(names = "--scope", paramLabel = "SCOPE", description = "region、own_level、organ")
    private @Nullable String scope;

    @Override
    public Integer call() throws IOException {
        DivisionCode code = division == null
                ? null
                : DivisionCode.of(division).orElseThrow(() -> wrong("--division 应为六位数字 · six digits: " + division));
        Scope covers = scope == null
                ? null
                : Scope.of(scope)
                        .orElseThrow(() -> wrong("--scope 应为 region、own_level 或 organ · one of these: " + scope));
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw wrong("没有这个文件或不能读取 · no such file, or not readable: " + file);
            }
        }
        Offline offline = new Offline();
        int exit = 0;
        for (Path file : files) {
            Examined examined = offline.examination.examine(new Submission(
                    Files.readAllBytes(file), null, file.getFileName().toString(), code, null, year, covers));
            print(file, examined, offline);
            exit = Math.max(exit, examined.whatWasRead().isEmpty() ? REFUSED : 0);
        }
        return exit;
    }

    private void print(Path file, Examined examined, Offline offline) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper()
                    .findAndRegisterModules()
                    .writeValueAsString(CheckedFile.of(file.toString(), examined)));
        } else {
            CheckedWords.print(out, file.toString(), examined, offline.divisions);
        }
        out.flush();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
