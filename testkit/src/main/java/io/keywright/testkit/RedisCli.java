package io.keywright.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One connection to a server that sends any command and gives back what the server says, byte for byte: how a test
 * looks at the server without the code under test.
 *
 * <pre>{@code
 * try (RedisCli cli = server.connect()) {
 *     assertThat(cli.command("HGETALL", "shop:session:1").texts()).containsExactly("views", "3");
 * }
 * }</pre>
 *
 * For one thread. Every read ends after 10 seconds with an {@link UncheckedIOException}; see {@link #timeout(Duration)}
 * for commands that block for longer.
 */
public final class RedisCli implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Socket socket;
    private final OutputStream out;
    private final RespReader in;

    private RedisCli(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new RespReader(new BufferedInputStream(socket.getInputStream()));
    }

    /**
     * Connects to a server.
     *
     * @param uri {@code redis://[[user]:password@]host[:port][/database]}
     */
    public static RedisCli connect(String uri) {
        return connect(RedisAddress.parse(uri), TIMEOUT);
    }

    static RedisCli connect(RedisAddress address, Duration timeout) {
        Socket socket = new Socket();
        try {
            int millis = Math.toIntExact(timeout.toMillis());
            socket.connect(new InetSocketAddress(address.host(), address.port()), millis);
            socket.setSoTimeout(millis);
            socket.setTcpNoDelay(true);
            RedisCli cli = new RedisCli(socket);
            cli.introduce(address);
            return cli;
        } catch (IOException e) {
            closeQuietly(socket, e);
            throw new UncheckedIOException("No connection to " + address + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            closeQuietly(socket, e);
            throw e;
        }
    }

    private void introduce(RedisAddress address) {
        if (address.password() != null) {
            command("AUTH", address.user() == null ? "default" : address.user(), address.password());
        }
        if (address.database() != 0) {
            command("SELECT", Integer.toString(address.database()));
        }
    }

    private static void closeQuietly(Socket socket, Exception cause) {
        try {
            socket.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** From now on, how long a reply may take. */
    public RedisCli timeout(Duration timeout) {
        try {
            socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * Sends one command, its words as UTF-8, and waits for the reply.
     *
     * @throws RedisErrorException if the server answers with an error
     */
    public Reply command(String... words) {
        send(words);
        return read().orThrow();
    }

    /** Sends one command of any bytes and waits for the reply, like {@link #command(String...)}. */
    public Reply command(byte[]... words) {
        send(words);
        return read().orThrow();
    }

    /** Sends one command without waiting; its reply is for {@link #read()}. */
    public void send(String... words) {
        byte[][] bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[i].getBytes(UTF_8);
        }
        send(bytes);
    }

    /** Sends one command of any bytes without waiting. */
    public void send(byte[]... words) {
        try {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.writeBytes(("*" + words.length + "\r\n").getBytes(UTF_8));
            for (byte[] word : words) {
                frame.writeBytes(("$" + word.length + "\r\n").getBytes(UTF_8));
                frame.writeBytes(word);
                frame.writeBytes(new byte[] {'\r', '\n'});
            }
            frame.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next reply or push, an error included. */
    public Reply read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All keys of the selected database, by SCAN, sorted; a test's database is small. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        String cursor = "0";
        do {
            List<Reply> page = command("SCAN", cursor, "COUNT", "1000").list();
            cursor = String.valueOf(page.get(0).text());
            page.get(1).list().forEach(key -> keys.add(String.valueOf(key.text())));
        } while (!cursor.equals("0"));
        return keys.stream().distinct().sorted().toList();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
