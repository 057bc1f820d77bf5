package io.gongkai.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/** A caller that says exactly what it is told to, and reads only when it has said all. */
final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;

    RawConnection(URI service) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(60_000);
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    }

    void say(String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    void say(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** The first line the service says, without waiting for more. */
    String hearStatus() throws IOException {
        out.flush();
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    }

    /** Everything the service says until it closes the connection. */
    String hear() throws IOException {
        out.flush();
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
