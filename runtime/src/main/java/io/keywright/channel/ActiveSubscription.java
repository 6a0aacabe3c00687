package io.keywright.channel;

import io.keywright.RedisTimeoutException;
import io.keywright.RedisUnavailableException;
import io.keywright.WaitInterruptedException;
import io.keywright.WhenUnreachable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A subscription at work: the event loop puts what arrives into the {@link Backlog}, one thread hands it to the
 * listener, and another asks the server again and again whether it still has the subscription.
 */
final class ActiveSubscription<M> implements Subscription, Listening.Ear {

    /** How long the listener may go on with what waits when the subscription is closed. */
    private static final long DRAIN_MILLIS = 5_000;

    /** How long to wait before a subscription that is not confirmed is asked for again. */
    private static final long RETRY_MILLIS = 200;

    private final Subject subject;
    private final SubscriptionBuilder.Decoder<M> decoder;
    private final ChannelListener<? super M> listener;
    private final Backlog backlog;
    private final Runnable onGap;
    private final Runnable onTooSlow;
    private final long heartbeatMillis;
    private final Thread handler;
    private final Thread keeper;
    private final CountDownLatch ended = new CountDownLatch(2);
    private final LongAdder handled = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder foreign = new LongAdder();
    private final LongAdder undecodable = new LongAdder();
    private @Nullable Listening connection;
    private volatile boolean overflowed;

    // guarded by this
    private boolean subscribed;
    private boolean lost;
    private boolean closing;
    private long confirmations;
    private @Nullable RuntimeException refusal;

    ActiveSubscription(
            Subject subject,
            SubscriptionBuilder.Decoder<M> decoder,
            ChannelListener<? super M> listener,
            Backlog backlog,
            Runnable onGap,
            Runnable onTooSlow,
            Duration heartbeat) {
        this.subject = subject;
        this.decoder = decoder;
        this.listener = listener;
        this.backlog = backlog;
        this.onGap = onGap;
        this.onTooSlow = onTooSlow;
        this.heartbeatMillis = heartbeat.toMillis();
        String name = "keywright-channel-" + subject.display();
        this.handler = new Thread(this::handle, name + "-listener");
        this.keeper = new Thread(this::keep, name + "-keeper");
    }

    /**
     * Subscribes on that connection. If the server can't be reached, or does not confirm it in time, it begins later,
     * or fails and closes the connection; it always fails if the server refuses.
     */
    void start(Listening made, WhenUnreachable policy) {
        connection = made;
        boolean begun = false;
        try {
            made.subscribe();
            awaitFirst(made.timeout(), policy == WhenUnreachable.CONNECT_LATER);
            begun = true;
        } finally {
            if (!begun) {
                made.close();
            }
        }
        handler.start();
        keeper.start();
    }

    private synchronized void awaitFirst(Duration timeout, boolean mayBeLater) {
        long until = System.nanoTime() + timeout.toNanos();
        while (!subscribed) {
            boolean unreachable = refusal instanceof RedisUnavailableException;
            if (refusal != null && !(unreachable && mayBeLater)) {
                throw refusal;
            }
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (mayBeLater && (unreachable || left <= 0)) {
                lost = true; // what is published from now on, until it is confirmed
                return;
            }
            if (left <= 0) {
                throw new RedisTimeoutException("The subscription to " + subject.display()
                        + " was not confirmed within " + timeout.toMillis() + " ms");
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new WaitInterruptedException("Interrupted while subscribing to " + subject.display(), e);
            }
        }
    }

    @Override
    public void message(byte[] channel, byte[] payload) {
        if (!backlog.add(new Received(channel, payload))) {
            overflowed = true;
            stop();
        }
    }

    @Override
    public synchronized void subscribed() {
        subscribed = true;
        confirmations++;
        refusal = null;
        if (lost) {
            lost = false;
            backlog.addGap();
        }
        notifyAll();
    }

    @Override
    public synchronized void lost() {
        if (subscribed && !closing) {
            subscribed = false;
            lost = true;
        }
        notifyAll();
    }

    @Override
    public synchronized void refused(RuntimeException failure) {
        refusal = failure;
        notifyAll();
    }

    private void keep() {
        try {
            boolean told = false;
            while (await(heartbeat())) {
                told = report(told);
                beat();
            }
            if (overflowed) {
                ChannelLog.tooSlow(subject);
            }
        } catch (InterruptedException e) {
            // Nobody has reason to interrupt this thread; without it nothing would notice an outage.
            ChannelLog.failed(subject, e);
        } finally {
            stop();
            listening().close();
            ended.countDown();
        }
    }

    /** Logs an outage once, here and not on the event loop that noticed it. */
    private synchronized boolean report(boolean told) {
        if (lost && !told) {
            ChannelLog.lost(subject);
        } else if (lost && refusal != null) {
            ChannelLog.refused(subject, refusal);
        }
        return lost;
    }

    /** Asks; a server that does not confirm a subscription which it had is not there any more. */
    private void beat() throws InterruptedException {
        long before = confirmations();
        boolean had = isSubscribed();
        listening().subscribe();
        if (had && awaitConfirmation(before)) {
            lost();
            listening().reconnect();
        }
    }

    private synchronized long heartbeat() {
        return subscribed ? heartbeatMillis : Math.min(RETRY_MILLIS, heartbeatMillis);
    }

    /** Waits so long, less where the subscription is lost meanwhile; false if it is to end. */
    private synchronized boolean await(long millis) throws InterruptedException {
        boolean had = subscribed;
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (!closing && left > 0 && !(had && !subscribed)) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
        return !closing;
    }

    /** Waits for the answer of a heartbeat; true if none came although the connection seemed to be there. */
    private synchronized boolean awaitConfirmation(long before) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(heartbeatMillis);
        long left = heartbeatMillis;
        while (!closing && subscribed && confirmations == before && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
        return !closing && subscribed && confirmations == before;
    }

    private synchronized long confirmations() {
        return confirmations;
    }

    private synchronized boolean isSubscribed() {
        return subscribed;
    }

    private void handle() {
        try {
            while (true) {
                switch (next()) {
                    case MESSAGE -> deliver(backlog.message());
                    case GAP -> {
                        ChannelLog.resumed(subject);
                        run(onGap);
                    }
                    case END -> {
                        if (overflowed) {
                            run(onTooSlow);
                        }
                        return;
                    }
                }
            }
        } finally {
            stop(); // whatever ended it: nobody would hear what comes
            ended.countDown();
        }
    }

    /** An interrupt is for the callback at work alone: {@link #close} empties the backlog, too, and that is its end. */
    private Backlog.Turn next() {
        while (true) {
            // A listener that was interrupted, or interrupts itself, must not disturb the next message.
            boolean unused = Thread.interrupted();
            try {
                return backlog.next();
            } catch (InterruptedException e) {
                // It came too late for whom it was meant.
            }
        }
    }

    private void deliver(Received received) {
        @Nullable M message;
        try {
            message = decoder.decode(received);
        } catch (Throwable failure) {
            if (undecodable.sum() == 0) {
                ChannelLog.undecodable(subject, failure);
            }
            undecodable.increment();
            return;
        }
        if (message == null) {
            foreign.increment();
            return;
        }
        try {
            listener.onMessage(message);
            handled.increment();
        } catch (Throwable failure) {
            failed.increment();
            ChannelLog.failed(subject, failure);
        }
    }

    private void run(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable failure) {
            failed.increment();
            ChannelLog.failed(subject, failure);
        }
    }

    private Listening listening() {
        Listening made = connection;
        if (made == null) {
            throw new IllegalStateException("not started");
        }
        return made;
    }

    private void stop() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        backlog.close();
    }

    @Override
    public SubscriptionMetrics metrics() {
        return new SubscriptionMetrics(
                backlog.received(),
                handled.sum(),
                failed.sum(),
                backlog.dropped(),
                undecodable.sum(),
                foreign.sum(),
                backlog.gaps(),
                backlog.size(),
                isSubscribed() && !isClosed());
    }

    @Override
    public boolean isClosed() {
        return ended.getCount() == 0;
    }

    @Override
    public void close() {
        stop();
        if (List.of(handler, keeper).contains(Thread.currentThread())) {
            return;
        }
        try {
            if (!ended.await(DRAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                backlog.clear();
                handler.interrupt();
                boolean unused = ended.await(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The pattern; a channel's parts may be secrets. */
    @Override
    public String toString() {
        return "Subscription[" + subject.display() + "]";
    }
}
