package io.keywright.repository;

import io.keywright.script.Script;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Runs scripts that write, and waits on the connection that wrote until replicas have the write (WAIT). Those that come
 * while others are waiting go together and share one WAIT, so that a replica that does not answer costs each of them no
 * more than twice the wait. A connection of its own; for any thread.
 */
public interface ReplicatedScripts extends AutoCloseable {

    /**
     * What a script has replied.
     *
     * @param replicas how many replicas have acknowledged the write; 0 also where that could not be found out
     * @param epoch of the server that executed it, as {@link TracedChannel#epoch} has it; 0 if not known
     */
    record Written<T>(T reply, long replicas, long epoch) {}

    /**
     * Runs a script that may be executed twice.
     *
     * @param keys all keys that the script touches, at least one; on a cluster all of one slot
     * @param decode makes the reply into the result; never of nil
     * @return fails like a {@link Call} if the script was not executed for certain
     */
    <T> CompletionStage<Written<T>> run(
            String keyPattern, Script script, byte[][] keys, byte[][] args, Function<byte[], T> decode);

    /** Closes the connection. Does nothing the second time. */
    @Override
    void close();
}
