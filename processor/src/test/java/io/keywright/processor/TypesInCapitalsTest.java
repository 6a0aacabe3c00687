package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.Compiler.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types whose names look like those of constants: what is generated compiles beside them, whatever its own are. */
class TypesInCapitalsTest {

    private static final String SOURCE = """
            package vat;
            import static io.keywright.annotation.RedisType.*;
            import io.keywright.annotation.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            enum VAT { NONE, @StoredAs("full") FULL }
            enum C { A }
            enum kind { a }
            record uuid(UUID uuid) {}
            record SKU(String sku, VAT vat) {}
            sealed interface SHAPE { record CIRCLE(int circle) implements SHAPE {} record NONE() implements SHAPE {} }
            public class Codecs {
                public static class OF implements io.keywright.codec.ValueCodec<C> {
                    @Override public byte[] encode(C value) { return new byte[0]; }
                    @Override public C decode(byte[] bytes) { return C.A; }
                }
            }
            @RedisKey(pattern = "vat:a:{id}", type = STRING, ttl = "1h")
            record Document(long id, VAT vat, int n) {}
            @RedisKey(pattern = "vat:b:{id}", type = STRING, ttl = "1h")
            record Bare(long id, @Value VAT vat) {}
            @RedisKey(pattern = "vat:c:{id}", type = HASH, ttl = "1h")
            record Fields(long id, VAT vat, List<VAT> sku, Optional<SKU> b, Map<VAT, SKU> a, C c) {}
            @RedisKey(pattern = "vat:d:{id}", type = HASH, ttl = "1h") @Bounded(9)
            record Entry(long id, @Field VAT vat, C c, @Nullable SKU sku) {}
            @RedisKey(pattern = "vat:e:{id}", type = SET, ttl = "1h") @Bounded(9)
            record One(long id, @Member VAT vat) {}
            @RedisKey(pattern = "vat:f:{id}", type = SET, ttl = "1h") @Bounded(9)
            record Several(long id, VAT vat, SKU sku) {}
            @RedisKey(pattern = "vat:g:{id}", type = STREAM, ttl = "1h") @Bounded(9)
            record Log(long id, VAT vat, SHAPE shape, String circle, String none) {}
            @RedisKey(pattern = "vat:h:{id}", type = STRING, ttl = "1h")
            record SKU_ITEM(long id, SHAPE shape, String skuItem, @Serialized(codec = Codecs.OF.class) C of) {}
            @RedisKey(pattern = "vat:{vat}", type = STRING, ttl = "1h") @CacheAside @CacheGroup("c:{vat}")
            record Cached(VAT vat, C c, uuid uuid, kind kind) {}
            """;

    @TempDir
    Path directory;

    @Test
    void compile() throws IOException {
        Result result = Compiler.JAVAC.compile(
                List.of(Files.writeString(directory.resolve("Codecs.java"), SOURCE)),
                Files.createDirectory(directory.resolve("out")),
                List.of());

        assertThat(result.messages())
                .filteredOn(message -> message.kind().equals("error"))
                .isEmpty();
    }
}
