package io.gongkai.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The service on its database: the database is up before it and goes after it, however the process is told to end. */
final class Lifetime {

    private final Database database;
    private final PrintWriter err;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger exit = new AtomicInteger();

    Lifetime(Database database, PrintWriter err) {
        this.database = database;
        this.err = err;
    }

    /**
     * Serves until told to stop and gives the exit code: 0, or 1 where it could not start or lost its database. It does
     * not start a lost database again: whatever ended it (memory, a person) is for a supervisor or a person to see, and
     * the next start recovers.
     */
    int run(int port, Class<? extends QuarkusApplication> application, String... arguments) {
        // Before the configuration is read: these win over application.properties.
        System.setProperty("quarkus.http.port", Integer.toString(port));
        System.setProperty("quarkus.datasource.jdbc.url", database.url());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        // io.gongkai.problem looks at addresses itself; the framework would answer a malformed one with an empty body.
        System.setProperty("vertx.disableURIValidation", "true");
        // On a signal the framework stops the service on its own; this waits for that, then the database goes.
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeOnceEnded, "database shutdown"));
        database.whenLost(this::abandon);
        OldObjects.watch();
        Quarkus.run(application, this::end, arguments);
        database.close();
        return exit.get();
    }

    private void end(int code, Throwable cause) {
        if (cause != null) {
            explain(cause);
        }
        exit.set(code);
        ended.countDown();
    }

    /** A setting that does not do is for the operator to mend and said in one line; all else is told in full. */
    private void explain(Throwable cause) {
        Throwable root = ExceptionUtil.getRootCause(cause);
        err.println("无法启动 · Cannot start: " + root.getMessage());
        if (!(root instanceof ConfigurationException)) {
            cause.printStackTrace(err);
        }
        err.flush();
    }

    private void abandon() {
        err.println("数据库意外退出，服务随之停止；重新启动即可恢复 · "
                + "The database ended unexpectedly and the service stops: start it again and it recovers");
        err.flush();
        Quarkus.asyncExit(1);
    }

    private void closeOnceEnded() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
