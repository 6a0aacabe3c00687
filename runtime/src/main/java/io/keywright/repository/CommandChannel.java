package io.keywright.repository;

import io.keywright.script.Script;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way of one store's commands to the server: straight to the shared connection, or into a pipeline.
 *
 * <p>Keys and values are encoded before a command is made, so that nothing can fail between the first and the last byte
 * on the wire. Every key is added by {@link CommandArgs#addKey}: a cluster routes by it. Sending never throws for the
 * sake of the connection; such failures are the call's.
 */
public interface CommandChannel {

    /**
     * Sends one command.
     *
     * @param decode makes the reply into the result; runs on the waiting thread, or on the event loop for a stage
     */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> send(
            Command<byte[], byte[], R> command, Function<? super R, ? extends T> decode);

    /**
     * Sends several commands together, in bounded chunks of one flush each, as one call. On a cluster they go to their
     * nodes by their first keys. Commands for the same key keep their order, except while their slot moves.
     *
     * <p>If any of them fails the call fails, after all have their replies: with an
     * {@link io.keywright.OutcomeUnknownException} if one of them is unknown, else with the first failure. The others
     * may have been executed.
     *
     * @param decode is given the replies in the order of the commands
     */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> sendAll(
            List<? extends Command<byte[], byte[], ? extends R>> commands,
            Function<? super List<R>, ? extends T> decode);

    /**
     * Sends several commands as {@link #sendAll} does, each for itself: the call fails for none of them, and gives what
     * became of each, in their order. Of a cluster's nodes one that does not answer spoils nothing but its own.
     */
    <R extends @Nullable Object> Call<List<Replied<R>>> sendEach(
            List<? extends Command<byte[], byte[], ? extends R>> commands);

    /**
     * Runs a script: EVALSHA, and EVAL where the server does not know it yet.
     *
     * @param keys all keys that the script touches, at least one; on a cluster all of one slot
     * @param output is asked for a new output at each attempt
     */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> script(
            Script script,
            byte[][] keys,
            byte[][] args,
            OutputFactory<R> output,
            Function<? super R, ? extends T> decode);

    /**
     * Runs a script several times, in bounded chunks as {@link #sendAll} sends commands, and fails as it does. Each run
     * is one by itself: one that the server did not execute for want of the script is sent again alone.
     *
     * @param keys of each run what {@link #script} asks for
     * @param args of each run, as many as there are keys
     * @param decode is given the replies in the order of the runs
     */
    <R extends @Nullable Object, T extends @Nullable Object> Call<T> scriptAll(
            Script script,
            List<byte[][]> keys,
            List<byte[][]> args,
            OutputFactory<R> output,
            Function<? super List<R>, ? extends T> decode);

    /**
     * Runs a script several times as {@link #scriptAll} does, and gives what became of each run as {@link #sendEach}.
     */
    <R extends @Nullable Object> Call<List<Replied<R>>> scriptEach(
            Script script, List<byte[][]> keys, List<byte[][]> args, OutputFactory<R> output);

    /** What the server can do; the most cautious answer while that is not known. Never waits. */
    ServerFeatures features();

    /** Whether the server is a cluster, so that the keys of one command must be of one slot. */
    boolean isCluster();

    /** Which server a command with this key goes to now: equal for keys that share one. Never waits. */
    default Object destination(byte[] key) {
        return this;
    }

    /** The key pattern, in its display form, that errors of this channel name. */
    String keyPattern();

    /** Arguments of a new command. */
    static CommandArgs<byte[], byte[]> args() {
        return new CommandArgs<>(ByteArrayCodec.INSTANCE);
    }

    /** Makes a Lettuce output, for example {@code IntegerOutput::new}. */
    @FunctionalInterface
    interface OutputFactory<R extends @Nullable Object> {
        CommandOutput<byte[], byte[], R> create(ByteArrayCodec codec);
    }
}
