package io.keywright.processor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.processor.model.Clash;
import io.keywright.processor.model.Clashes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Services that share one Redis are proved disjoint by their documents. */
class KeyspaceMergeTest {

    private static final String STOCK = """
            @RedisKey(pattern = "{a:[a-z]3}:{status:lower}", type = RedisType.STRING, ttl = "1h")
            record Item(String a, Status status, String v) {}
            enum Status { IN_STOCK, @StoredAs("gone, for ever = %") GONE }
            """;

    private static final String WEB = """
            @RedisKey(pattern = "new:{page:[a-z_]}", type = RedisType.HASH, ttl = "1h")
            record Page(String page, String v) {}
            """;

    @Test
    void findsTheSharedKeyAndWhoReadsItHow() {
        Clashes clashes = KeyspaceMerge.prove(services(STOCK, WEB));

        assertThat(clashes.rest()).isEmpty();
        Clash clash = clashes.shown().get(0);
        assertThat(clash.sentence())
                .isEqualTo(
                        "`shop:new:<page>` of 'Page' in 'web' and `shop:<a>:<status>` of 'Item' in 'stock' can be the"
                                + " same key");
        assertThat(clash.details())
                .contains(
                        "Example key: shop:new:in_stock",
                        "  'Page' in 'web' reads it as page=in_stock",
                        "  'Item' in 'stock' reads it as a=new, status=in_stock");
    }

    /** The keys of groups are keys too. */
    @Test
    void findsAGroupOfOneUnderTheKeysOfAnother() {
        String stock = """
                @RedisKey(pattern = "item:{tenant}:{id}", type = RedisType.STRING, ttl = "1h")
                @CacheAside @CacheGroup("items:{tenant}")
                record Item(long tenant, long id, String v) {}
                """;
        String web = """
                @RedisKey(pattern = "items:{page}", type = RedisType.STRING, ttl = "1h")
                record Page(long page, String v) {}
                """;

        assertThat(KeyspaceMerge.prove(services(stock, web)).shown())
                .singleElement()
                .satisfies(clash -> assertThat(clash.sentence())
                        .isEqualTo("`shop:items:<page>` of 'Page' in 'web' and `shop:items:<tenant>` of 'Item' in"
                                + " 'stock' can be the same key"));
        assertThat(KeyspaceMerge.prove(services(stock, web.replace("items:", "pages:")))
                        .shown())
                .isEmpty();
    }

    @Test
    void provesThatThereIsNone() {
        assertThat(KeyspaceMerge.prove(services(STOCK, WEB.replace("new:", "news:")))
                        .shown())
                .isEmpty();
    }

    @Test
    void whatTwoServicesHaveFromOneModuleIsNoClash() {
        String json = json("Item", STOCK);

        assertThat(KeyspaceMerge.prove(Map.of("one", json, "two", json)).shown())
                .isEmpty();
        assertThat(KeyspaceMerge.prove(Map.of("one", json, "two", json.replace("shop.Item\"", "web.Item\"")))
                        .shown())
                .hasSize(1);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String json = json("Item", STOCK);

        assertThatThrownBy(() -> KeyspaceMerge.prove(Map.of("stock", json.replace("\"format\": 1", "\"format\": 2"))))
                .hasMessage("The keyspace.json of 'stock' can't be read: it is of format 2; this version of Keywright"
                        + " reads format 1");
        assertThatThrownBy(() -> KeyspaceMerge.prove(Map.of("stock", json.replace("\"partType\"", "\"other\""))))
                .hasMessageContaining("it has no \"partType\" where one must be");
        assertThatThrownBy(() -> KeyspaceMerge.prove(Map.of("stock", json.substring(0, json.length() / 2))))
                .hasMessageContaining("no JSON at character");
        assertThatThrownBy(() -> KeyspaceMerge.prove(Map.of("stock", json.replace("enum:", "enum-"))))
                .hasMessageContaining("can't be read");
    }

    private static Map<String, String> services(String stock, String web) {
        Map<String, String> services = new LinkedHashMap<>();
        services.put("stock", json("Item", stock));
        services.put("web", json("Page", web));
        return services;
    }

    private static String json(String type, String source) {
        return JsonDocument.render(CompiledModel.ofSource(type, source));
    }
}
