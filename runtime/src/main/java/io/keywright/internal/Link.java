package io.keywright.internal;

import io.keywright.cache.Tracking;
import io.keywright.channel.Listening;
import io.keywright.channel.Subject;
import java.time.Duration;
import java.util.List;

/**
 * The one shared connection to a server or a cluster: where commands leave for the wire. Never blocks, never throws.
 */
interface Link extends AutoCloseable {

    void dispatch(ReplyCall<?, ?> call);

    /** Sends the calls with one flush, or one for each node of a cluster. */
    void dispatchAll(List<? extends ReplyCall<?, ?>> calls);

    /** Sends a call again that the server has certainly not executed, after an answer such as NOSCRIPT or MOVED. */
    void dispatchAgain(Attempt<?> attempt);

    boolean isCluster();

    /** Stands for the connection that commands of this key go out on at present. */
    Object destination(byte[] key);

    /**
     * Makes a further connection to the same server or cluster, which whoever asks for it closes. Blocks meanwhile.
     *
     * @throws io.lettuce.core.RedisException if it can't be made
     */
    Link another();

    /**
     * Makes a connection that listens, which whoever asks for it closes. Blocks meanwhile.
     *
     * @param timeout how long an answer may take
     * @throws io.lettuce.core.RedisException if it can't be made
     */
    Listening listen(Subject subject, Listening.Ear ear, Duration timeout);

    /**
     * Makes connections on which changes of keys are told, which whoever asks for them closes. Blocks meanwhile.
     *
     * @param client whose the calls on them are
     * @throws io.lettuce.core.RedisException if none can be made
     */
    Tracking track(Client client, Tracking.Ear ear);

    /**
     * Breaks the connection to a node that is open but silent, so that a new one is made; nothing where there is none.
     *
     * @param node of a call that went there: {@link ReplyCall#node}
     */
    void reconnect(String node);

    @Override
    void close();
}
