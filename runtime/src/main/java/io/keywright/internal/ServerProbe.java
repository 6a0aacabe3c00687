package io.keywright.internal;

import io.keywright.KeywrightException;
import io.keywright.repository.ServerFeatures;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.ArrayOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server what it is and what it knows, in one flush. Whatever it refuses to answer counts as absent; only a lost
 * connection is a failure.
 */
final class ServerProbe {

    private ServerProbe() {}

    /** Fails with {@link KeywrightException} if the server says that it is too old. */
    static CompletableFuture<ServerFeatures> ask(StatefulRedisConnection<byte[], byte[]> connection) {
        AsyncCommand<byte[], byte[], List<Object>> hello =
                command(CommandType.HELLO, new CommandArgs<>(ByteArrayCodec.INSTANCE));
        AsyncCommand<byte[], byte[], List<Object>> info = command(
                CommandType.COMMAND,
                new CommandArgs<>(ByteArrayCodec.INSTANCE).add("INFO").add("GETEX"));
        connection.dispatch(List.of(hello, info));
        return answer(hello).thenCombine(answer(info), ServerProbe::judge);
    }

    private static AsyncCommand<byte[], byte[], List<Object>> command(
            CommandType type, CommandArgs<byte[], byte[]> args) {
        return new AsyncCommand<>(new Command<>(type, new ArrayOutput<>(ByteArrayCodec.INSTANCE), args));
    }

    private static CompletableFuture<Answer> answer(AsyncCommand<byte[], byte[], List<Object>> command) {
        return command.handle((reply, failure) -> {
            if (failure == null) {
                return new Answer(reply, "");
            }
            if (failure instanceof RedisCommandExecutionException error) {
                return new Answer(null, error.getMessage() == null ? "ERR" : error.getMessage());
            }
            throw new CompletionException(failure);
        });
    }

    private static ServerFeatures judge(Answer hello, Answer info) {
        ServerIdentity server = identity(hello);
        if (server.isTooOld()) {
            throw new KeywrightException(
                    "The server is Redis " + server.version() + "; Keywright needs Redis 6.2 or later, or Valkey");
        }
        // An ACL that forbids COMMAND says nothing about GETEX; a proxy that does not know COMMAND may not know GETEX.
        boolean getex = ServerError.is(info.error(), "NOPERM") || knowsItsOneCommand(info);
        return server.withCommands(getex);
    }

    private static ServerIdentity identity(Answer hello) {
        List<Object> reply = hello.reply();
        if (reply == null) {
            return ServerIdentity.UNKNOWN;
        }
        String product = "";
        String version = "";
        for (int i = 0; i + 1 < reply.size(); i += 2) {
            String name = text(reply.get(i));
            if (name.equals("server")) {
                product = text(reply.get(i + 1));
            } else if (name.equals("version")) {
                version = text(reply.get(i + 1));
            }
        }
        return new ServerIdentity(product, version);
    }

    private static boolean knowsItsOneCommand(Answer info) {
        List<Object> reply = info.reply();
        return reply != null && !reply.isEmpty() && reply.get(0) instanceof List<?> command && !command.isEmpty();
    }

    private static String text(@Nullable Object part) {
        return part instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
    }

    /** A reply, or the server's error. */
    private record Answer(@Nullable List<Object> reply, String error) {}
}
