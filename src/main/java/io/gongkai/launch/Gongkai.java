package io.gongkai.launch;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The one program. Each command is a class of its own, named in {@code subcommands}; only {@link Serve} starts the
 * framework, so the others answer without a database. Exit codes: 0 done, 1 could not, 2 called wrongly.
 */
@QuarkusMain
@Command(
        name = "gongkai",
        header = {
            "政府信息公开工作年度报告：填报、校核、汇总",
            "Annual reports on government information disclosure: filed, checked, rolled up"
        },
        scope = ScopeType.INHERIT,
        versionProvider = Gongkai.Version.class,
        synopsisHeading = "%n用法 · Usage: ",
        optionListHeading = "%n选项 · Options:%n",
        parameterListHeading = "%n参数 · Parameters:%n",
        commandListHeading = "%n命令 · Commands:%n",
        sortOptions = false,
        usageHelpAutoWidth = true,
        subcommands = {Serve.class, Check.class, Rules.class, Conformance.class, Verify.class, AccuracyReport.class})
public final class Gongkai implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示帮助 · Show this help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示版本 · Show the version")
    private boolean version;

    /** Runs the command named by {@code arguments} and ends the process with its exit code. */
    public static void main(String... arguments) {
        if (ApplicationLifecycleManager.isAppCDSGeneration()) {
            // The build starts the program to see which classes it loads: no command is meant, nothing may be laid on
            // disk.
            Quarkus.run(arguments);
        } else {
            System.exit(commandLine().execute(arguments));
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Gongkai()).setParameterExceptionHandler(Gongkai::explain);
    }

    /** Without a command there is nothing to do but say which there are. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "缺少命令 · a command is missing");
    }

    private static int explain(ParameterException misuse, String... arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("命令有误 · Wrong command line: " + misuse.getMessage());
        command.usage(err);
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Build build = Build.current();
            return new String[] {
                "Gongkai %s (PostgreSQL %s, Java %s)".formatted(build.version(), build.postgres(), Runtime.version())
            };
        }
    }
}
