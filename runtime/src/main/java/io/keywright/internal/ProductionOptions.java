package io.keywright.internal;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.SocketOptions.TcpUserTimeoutOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.EpollProvider;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How Lettuce is set up, each option with its reason. */
final class ProductionOptions {

    /** Flushes that may be put together; a burst of calls from many threads then costs one system call. */
    private static final int FLUSHES_AT_ONCE = 256;

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(5);
    private static final int KEEP_ALIVE_PROBES = 3;

    /** The shortest that the first one may be; it is twice that at most. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private ProductionOptions() {}

    static ClientOptions server(ConnectionSettings settings) {
        ClientOptions.Builder options = ClientOptions.builder();
        common(options, settings);
        return options.build();
    }

    static ClusterClientOptions cluster(ConnectionSettings settings) {
        ClusterClientOptions.Builder options = ClusterClientOptions.builder();
        common(options, settings);
        // Adaptive triggers notice a failover by failed and redirected commands; a node that is not used yet gives
        // none, hence the periodic refresh. The nodes that are found are asked in turn, so that the addresses of the
        // start may go away.
        options.topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                .adaptiveRefreshTriggersTimeout(Duration.ofSeconds(5))
                .enablePeriodicRefresh(Duration.ofSeconds(60))
                .dynamicRefreshSources(true)
                .build());
        return options.build();
    }

    private static void common(ClientOptions.Builder options, ConnectionSettings settings) {
        // A lost connection comes back by itself; but nothing that was in flight is sent again, and nothing is kept
        // for later, since both may execute a command twice or long after its caller has given up. This is the only
        // setting of Lettuce with that effect: a replay filter does not stop commands already in the queue.
        options.autoReconnect(true);
        options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
        // Lettuce's own limit is none: a server that is stuck would fill the heap.
        options.requestQueueSize(settings.requestQueueSize());
        // A timer for each command costs about a fifth of a call's memory. Calls have deadlines of their own: see
        // ReplyCall.
        options.timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build());
        // The protocol version is left open: RESP3 wherever the server or proxy speaks it, else RESP2.
        options.protocolVersion(null);
        // Announcements of Redis Enterprise only; elsewhere the handshake would ask for what no server knows.
        options.maintNotificationsConfig(MaintNotificationsConfig.disabled());
        options.socketOptions(sockets(settings));
        SslOptions tls = settings.tls();
        if (tls != null) {
            options.sslOptions(tls);
        }
    }

    private static SocketOptions sockets(ConnectionSettings settings) {
        SocketOptions.Builder sockets = SocketOptions.builder()
                .connectTimeout(settings.connectTimeout())
                .tcpNoDelay(true)
                // An idle connection that a firewall has forgotten is noticed after 5 + 3 * 5 s, not after two hours.
                .keepAlive(KeepAliveOptions.builder()
                        .enable()
                        .idle(KEEP_ALIVE)
                        .interval(KEEP_ALIVE)
                        .count(KEEP_ALIVE_PROBES)
                        .build());
        if (EpollProvider.isAvailable()) {
            // The same for one with unacknowledged data, where keep-alive is silent. Without epoll SilenceWatch does
            // it.
            sockets.tcpUserTimeout(TcpUserTimeoutOptions.builder()
                    .enable()
                    .tcpUserTimeout(KEEP_ALIVE.multipliedBy(KEEP_ALIVE_PROBES + 1))
                    .build());
        }
        return sockets.build();
    }

    /** Threads of our own. */
    static ClientResources resources(ConnectionSettings settings) {
        return DefaultClientResources.builder()
                .reconnectDelay(reconnectDelay(settings.longestPause()))
                // Writes of many threads leave in one system call: about 2.5 times the throughput of async calls.
                .nettyCustomizer(new FlushConsolidation())
                // Lettuce's own tick of 100 ms would make a timeout of 500 ms one of 600.
                .timer(new HashedWheelTimer(new DefaultThreadFactory("lettuce-timer", true), 20, TimeUnit.MILLISECONDS))
                // Otherwise on as soon as an optional library is present, and paid for by each command.
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .build();
    }

    /** Not all clients come back in the same instant: half of each pause is random. */
    static Delay reconnectDelay(Duration longest) {
        return Delay.fullJitter(FIRST_PAUSE, longest, 2 * FIRST_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static final class FlushConsolidation implements NettyCustomizer {

        @Override
        public void afterChannelInitialized(Channel channel) {
            channel.pipeline().addFirst(new FlushConsolidationHandler(FLUSHES_AT_ONCE, true));
        }
    }
}
