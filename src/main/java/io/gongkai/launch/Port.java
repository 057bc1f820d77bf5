package io.gongkai.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** The port of the service, tried before anything is started for it. */
record Port(int number) {

    Optional<Obstacle> obstacle() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(number));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Obstacle.of(
                    "端口 %d 不能使用（%s），请用 PORT 换一个".formatted(number, e.getMessage()),
                    "port %d cannot be used (%s): choose another with PORT".formatted(number, e.getMessage())));
        }
    }
}
