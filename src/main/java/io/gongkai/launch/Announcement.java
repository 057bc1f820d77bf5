package io.gongkai.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** Says, once the service answers, where it does, then waits until it is told to stop. */
public final class Announcement implements QuarkusApplication {

    /** @param place the address of the service, then where its data lies */
    @Override
    public int run(String... place) {
        System.out.printf("""

                Gongkai 已启动 · is up    %1$s
                  页面 · pages            %1$s
                  接口说明 · API pages    %1$s/q/swagger-ui
                  接口 · API              %1$s/api/v1/…
                  数据 · data             %2$s
                  停止 · stop             Ctrl-C

                """, place[0], place[1]);
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }
}
