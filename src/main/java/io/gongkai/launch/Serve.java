package io.gongkai.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongkai serve}: the service, until it is told to stop. */
@Command(
        name = "serve",
        header = "启动服务，默认使用内置的 PostgreSQL · Start the service, on the built-in PostgreSQL by default",
        footerHeading = "%n设置（环境变量）· Settings (environment):%n",
        footer = {
            "  PORT                 端口，默认 8080 · port",
            "  GONGKAI_DATA         数据目录，默认 ./data · data directory",
            "  GONGKAI_ADMIN_TOKEN  首个管理员的令牌 · first administrator's token",
            "  GONGKAI_DB_URL       其他 PostgreSQL · another PostgreSQL (jdbc:postgresql:)",
            "  GONGKAI_DB_USER      其用户 · its user",
            "  GONGKAI_DB_PASSWORD  其口令 · its password"
        })
final class Serve implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return switch (Settings.read(System.getenv())) {
            case Settings settings ->
                new Port(settings.port()).obstacle().map(this::refuse).orElseGet(() -> serve(settings));
            case Obstacle obstacle -> refuse(obstacle);
        };
    }

    private int serve(Settings settings) {
        ExternalDatabase external = settings.database();
        return switch (external == null ? EmbeddedDatabase.start(settings.data()) : external.reach()) {
            case Database database ->
                new Lifetime(database, spec.commandLine().getErr())
                        .run(
                                settings.port(),
                                Announcement.class,
                                "http://localhost:" + settings.port(),
                                external == null
                                        ? settings.data()
                                                .toAbsolutePath()
                                                .normalize()
                                                .toString()
                                        : external.url());
            case Obstacle obstacle -> refuse(obstacle);
        };
    }

    private int refuse(Obstacle obstacle) {
        spec.commandLine().getErr().println("无法启动 · Cannot start: " + obstacle);
        return 1;
    }
}
