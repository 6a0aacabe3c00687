package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.Compiler.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A TTL that is given later is held against buckets of any length, also below a second. */
class SmallBucketsTest {

    private static final String SOURCE = """
            package shop;

            import io.keywright.annotation.*;
            import java.time.*;

            @RedisKey(pattern = "a:{at:%s}", type = RedisType.STRING, ttl = "${ticks.ttl:1h}")
            record Tick(%s at, String text) {}
            """;

    @TempDir
    Path directory;

    @Test
    void betweenSeconds() throws IOException {
        assertThat(generated("epochMillis/1500ms", "Instant")).contains(".covering(Duration.ofMillis(1500))");
    }

    @Test
    void belowASecond() throws IOException {
        assertThat(generated("epochMillis/500ms", "Instant")).contains(".covering(Duration.ofMillis(500))");
    }

    /** No TTL is shorter. */
    @Test
    void belowAMillisecond() throws IOException {
        assertThat(generated("yyyyMMddHHmmssSSSSSS", "LocalDateTime")).doesNotContain(".covering(");
    }

    private String generated(String format, String type) throws IOException {
        Path source = Files.writeString(directory.resolve("Tick.java"), SOURCE.formatted(format, type));
        Result result = Compiler.JAVAC.compile(
                List.of(source, BadFixture.FOLDER.resolve("package-info.java")), directory, List.of());
        assertThat(result.messages()).isEmpty();
        return result.generated().get("shop/TickRepository.java");
    }
}
