package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.it.Product.Price;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many commands at once: several repositories in one pipeline, and keys of several nodes. */
@RedisTest
class BatchesIT {

    @Test
    void onePipelineServesSeveralRepositories(RedisServer server) {
        Keywright keywright = server.shared(Keywright.class, Connections::patient);
        PackedProductRepository products = new PackedProductRepository(keywright);
        CartLineRepository carts = new CartLineRepository(keywright);
        try (Pipeline pipeline = keywright.pipeline()) {
            products.in(pipeline).save(product(1));
            CompletionStage<Optional<PackedProduct>> found =
                    products.in(pipeline).find(1);
            carts.in(pipeline).put(new CartLine(42, "a", 2));
            CompletionStage<List<CartLine>> lines = carts.in(pipeline).entries(42);
            assertThat(found.toCompletableFuture()).isNotDone();
            assertThat(server.command("DBSIZE").integer()).isZero();

            pipeline.send();

            assertThat(found.toCompletableFuture().join().orElseThrow().getPrices())
                    .containsExactly(new Price(1, "EUR"));
            assertThat(lines.toCompletableFuture().join()).containsExactly(new CartLine(42, "a", 2));
        }
    }

    @Test
    void keysOfAllNodesInOneCall(RedisCluster cluster) {
        try (Keywright keywright = Connections.patient(cluster)) {
            PackedProductRepository products = new PackedProductRepository(keywright);
            List<Long> ids = LongStream.range(0, 300).boxed().toList();

            products.saveAll(ids.stream().map(BatchesIT::product).toList());

            for (RedisServer master : cluster.masters()) {
                assertThat(master.command("DBSIZE").integer()).isPositive();
            }
            assertThat(products.findAll(ids)).containsOnlyKeys(ids);
            assertThat(products.deleteAll(ids)).isEqualTo(300);
            assertThat(products.findAll(ids)).isEmpty();
        }
    }

    private static PackedProduct product(long id) {
        PackedProduct product = new PackedProduct();
        product.setId(id);
        product.setName("Product " + id);
        product.setUpdatedAt(Instant.ofEpochSecond(id, 5));
        product.setPrices(List.of(new Price(id, "EUR")));
        return product;
    }
}
