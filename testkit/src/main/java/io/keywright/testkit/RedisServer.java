package io.keywright.testkit;

import java.util.function.Function;

/**
 * A real Redis or Valkey server for tests: started on a free port of the loopback interface in a directory of its own,
 * or one that runs anyway ({@link #external(String)}).
 *
 * <pre>{@code
 * try (RedisServer server = RedisServer.start("--maxmemory", "10mb")) {
 *     server.command("SET", "k", "v", "PX", "5000");
 *     assertThat(server.command("PTTL", "k").integer()).isPositive();
 * }
 * }</pre>
 *
 * A started server keeps nothing on disk ({@code --save ''}, {@code --appendonly no}) unless the options say so. It is
 * stopped by {@link #close()}, and at the latest when the JVM exits. Methods may be called from any thread, but two
 * threads should not stop and restart one server at the same time.
 */
public sealed interface RedisServer extends AutoCloseable permits StartedServer, ExternalServer {

    /**
     * Starts the first of the servers that {@code keywright.test.servers} asks for, and waits until it answers.
     *
     * @param options the server's own options, such as {@code "--maxmemory", "10mb"}; they override the defaults
     * @throws IllegalStateException if it cannot be started; the message holds what the server printed
     */
    static RedisServer start(String... options) {
        return start(ServerExecutable.preferred(), options);
    }

    /** Starts a server from this executable, like {@link #start(String...)}. */
    static RedisServer start(ServerExecutable executable, String... options) {
        return StartedServer.start(executable, options);
    }

    /**
     * A server that runs anyway, and that is neither started nor stopped by this object.
     *
     * @param uri {@code redis://[[user]:password@]host[:port][/database]}
     */
    static RedisServer external(String uri) {
        return new ExternalServer(RedisAddress.parse(uri));
    }

    /** The name it has in the matrix: {@code embedded}, {@code redis-6.2}, {@code external}. */
    String name();

    /** The address it listens on. */
    String host();

    /** The port it listens on; a restart keeps it. */
    int port();

    /** {@code redis://…}, with the password if the server was started with one. */
    String uri();

    /** The product's own version, such as {@code 7.0.15}; for Valkey its own and not the Redis version it imitates. */
    default String version() {
        try (RedisCli cli = connect()) {
            return ServerInfo.of(cli).version();
        }
    }

    /** Whether this is Valkey. */
    default boolean isValkey() {
        try (RedisCli cli = connect()) {
            return ServerInfo.of(cli).isValkey();
        }
    }

    /** Whether the server knows this command. */
    default boolean supports(String command) {
        return command("COMMAND", "INFO", command).list().stream().anyMatch(reply -> !reply.isNil());
    }

    /** A new connection to the server; whoever asks for it closes it. */
    RedisCli connect();

    /**
     * Sends one command on a connection of its own: for asserting what the server holds.
     *
     * @throws RedisErrorException if the server answers with an error
     */
    default Reply command(String... words) {
        try (RedisCli cli = connect()) {
            return cli.command(words);
        }
    }

    /**
     * An object that all tests on this server share, such as a client: opened when it is first asked for, closed before
     * the server is.
     *
     * <pre>{@code
     * Client client = server.shared(Client.class, s -> new Client(s.uri()));
     * }</pre>
     *
     * @param type by which it is found again
     */
    <T extends AutoCloseable> T shared(Class<T> type, Function<? super RedisServer, ? extends T> open);

    /** Empties the server: all its databases, and its script cache. An external one: see {@link RedisExtension}. */
    void flush();

    /** Whether the server's process is alive. */
    boolean isRunning();

    /** Stops the server in order; its port stays reserved to {@link #restart()}. Does nothing if it is stopped. */
    void stop();

    /** Kills the server as a crash would (SIGKILL). */
    void kill();

    /** Starts the server again on the same port and directory, after stopping it if it runs. */
    void restart();

    /** Freezes the process (SIGSTOP): connections stay open and nothing answers. */
    void pause();

    /** Lets a frozen process go on. */
    void resume();

    /** What the server has printed so far. */
    String output();

    /** Stops the server and removes its directory. Does nothing the second time, nor to an external server. */
    @Override
    void close();
}
