package io.keywright.channel;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived and waits for the listener. Its one writer is the event loop, which it never keeps waiting; its one
 * reader the listener's thread.
 */
final class Backlog {

    /** What the reader is to do next. */
    enum Turn {
        MESSAGE,
        GAP,
        END
    }

    private final int capacity;
    private final WhenSlow whenSlow;
    private final Queue<Received> waiting = new ArrayDeque<>();
    private @Nullable Received taken;
    private boolean gap;
    /** How many messages arrived before the gap and wait still. */
    private int beforeGap;

    private boolean closed;
    private long received;
    private long dropped;
    private long gaps;

    Backlog(int capacity, WhenSlow whenSlow) {
        this.capacity = capacity;
        this.whenSlow = whenSlow;
    }

    /** Returns false if the subscription is to end because of it. */
    synchronized boolean add(Received message) {
        if (closed) {
            return true;
        }
        received++;
        if (waiting.size() < capacity) {
            waiting.add(message);
            notifyAll();
            return true;
        }
        dropped++;
        if (whenSlow == WhenSlow.DROP_OLDEST) {
            waiting.remove();
            beforeGap--;
            waiting.add(message);
        }
        return whenSlow != WhenSlow.CLOSE;
    }

    /**
     * What arrived before may be followed by something that did not arrive. The reader learns of it behind what waits
     * already; gaps that it has not come to yet are one.
     */
    synchronized void addGap() {
        if (!closed) {
            gaps++;
            gap = true;
            beforeGap = waiting.size();
            notifyAll();
        }
    }

    /** Takes nothing more; what waits is still handed out. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Forgets what waits. */
    synchronized void clear() {
        dropped += waiting.size();
        waiting.clear();
        gap = false;
    }

    /** Waits for the next turn; a message is {@link #message} then. */
    synchronized Turn next() throws InterruptedException {
        while (true) {
            if (gap && beforeGap <= 0) {
                gap = false;
                return Turn.GAP;
            }
            Received first = waiting.poll();
            if (first != null) {
                beforeGap--;
                taken = first;
                return Turn.MESSAGE;
            }
            if (closed) {
                return Turn.END;
            }
            wait();
        }
    }

    /** The message of the last turn. */
    synchronized Received message() {
        Received message = taken;
        if (message == null) {
            throw new IllegalStateException("it was no message's turn");
        }
        taken = null;
        return message;
    }

    synchronized long received() {
        return received;
    }

    synchronized long dropped() {
        return dropped;
    }

    synchronized long gaps() {
        return gaps;
    }

    synchronized int size() {
        return waiting.size();
    }
}
