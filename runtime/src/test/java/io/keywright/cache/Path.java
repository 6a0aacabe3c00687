package io.keywright.cache;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.Replied;
import io.keywright.repository.ServerFeatures;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.script.Script;
import io.lettuce.core.protocol.Command;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ways to do the protocol's steps: by scripts alone, by SET NX GET, by SET IFEQ too. A server has some of them. */
enum Path {
    SCRIPTS(Set.of()),
    SET_NX_GET(Set.of(Feature.SET_NX_GET)),
    SET_IFEQ(Set.of(Feature.SET_NX_GET, Feature.SET_IFEQ));

    private final Set<Feature> needed;

    Path(Set<Feature> needed) {
        this.needed = needed;
    }

    /** Whether the server has this way. */
    boolean isOpen(CommandChannel channel) {
        return needed.stream().allMatch(channel.features()::has);
    }

    /** The same channel, on which the server can do no more than this way needs. */
    CommandChannel of(CommandChannel channel) {
        return new Limited(
                channel, ServerFeatures.of(needed.isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(needed)));
    }

    private record Limited(CommandChannel channel, ServerFeatures features) implements CommandChannel {

        @Override
        public <R extends @Nullable Object, T extends @Nullable Object> Call<T> send(
                Command<byte[], byte[], R> command, Function<? super R, ? extends T> decode) {
            return channel.send(command, decode);
        }

        @Override
        public <R extends @Nullable Object, T extends @Nullable Object> Call<T> sendAll(
                List<? extends Command<byte[], byte[], ? extends R>> commands,
                Function<? super List<R>, ? extends T> decode) {
            return channel.sendAll(commands, decode);
        }

        @Override
        public <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
                Script script,
                byte[][] keys,
                byte[][] args,
                OutputFactory<R> output,
                Function<? super R, ? extends T> decode) {
            return channel.script(script, keys, args, output, decode);
        }

        @Override
        public <R extends @Nullable Object, T extends @Nullable Object> Call<T> scriptAll(
                Script script,
                List<byte[][]> keys,
                List<byte[][]> args,
                OutputFactory<R> output,
                Function<? super List<R>, ? extends T> decode) {
            return channel.scriptAll(script, keys, args, output, decode);
        }

        @Override
        public <R extends @Nullable Object> Call<List<Replied<R>>> sendEach(
                List<? extends Command<byte[], byte[], ? extends R>> commands) {
            return channel.sendEach(commands);
        }

        @Override
        public <R extends @Nullable Object> Call<List<Replied<R>>> scriptEach(
                Script script, List<byte[][]> keys, List<byte[][]> args, OutputFactory<R> output) {
            return channel.scriptEach(script, keys, args, output);
        }

        @Override
        public boolean isCluster() {
            return channel.isCluster();
        }

        @Override
        public String keyPattern() {
            return channel.keyPattern();
        }
    }
}
