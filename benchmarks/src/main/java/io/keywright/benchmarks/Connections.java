package io.keywright.benchmarks;

import io.keywright.Keywright;
import io.keywright.testkit.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One embedded server with the same data for both sides: Keywright, and one shared Lettuce connection with Lettuce's
 * defaults.
 */
@State(Scope.Benchmark)
public class Connections {

    static final int KEYS = 1_000;

    private RedisServer server;
    private RedisClient client;
    Keywright keywright;
    StatefulRedisConnection<byte[], byte[]> lettuce;
    ArticleRepository articles;
    VisitRepository visits;
    List<Article> thousand;

    @Setup(Level.Trial)
    public void open() {
        server = RedisServer.start();
        client = RedisClient.create(server.uri());
        lettuce = client.connect(ByteArrayCodec.INSTANCE);
        // A pause of the machine is no error here.
        keywright = Keywright.builder()
                .uri(server.uri())
                .commandTimeout(Duration.ofSeconds(10))
                .connect();
        articles = new ArticleRepository(keywright);
        visits = new VisitRepository(keywright);
        thousand = LongStream.range(0, KEYS).mapToObj(Article::sample).toList();
        articles.saveAll(thousand);
        for (int i = 0; i < KEYS; i++) {
            visits.save(Visit.sample(i));
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        keywright.close();
        lettuce.close();
        client.shutdown();
        server.close();
    }
}
