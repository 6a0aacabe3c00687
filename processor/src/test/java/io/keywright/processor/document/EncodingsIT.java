package io.keywright.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.RedisType;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.ServerForm;
import io.keywright.testkit.OnOneJdk;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the document says of encodings and memory, held against real servers. */
@OnOneJdk
@RedisTest
class EncodingsIT {

    private static final String KEY = "social:key";
    private static final int LENGTH = 12;

    private final List<RepositoryModel> repositories = Stream.of("social", "shop")
            .flatMap(folder -> CompiledModel.ofResources(folder).repositories().stream())
            .filter(repository -> repository.structure().isCollection())
            .toList();

    @Test
    void serverChoosesTheFormUpToItsLimits(RedisServer server) {
        assertThat(repositories).hasSizeGreaterThan(6);
        for (RepositoryModel repository : repositories) {
            RedisType type = repository.schema().type();
            for (ServerForm form : repository.structure().forms()) {
                if (form.mostElements() == Integer.MAX_VALUE) {
                    continue;
                }
                fill(server, type, form.mostElements(), form.integersOnly());
                assertThat(encoding(server)).as("%s full", type).isEqualTo(name(server, type, form.encoding()));
                add(server, type, form.mostElements(), form.integersOnly());
                assertThat(encoding(server)).as("%s beyond", type).isNotEqualTo(form.encoding());
            }
        }
    }

    @Test
    void memoryAtTheBoundIsAboutWhatTheDocumentSays(RedisServer server) {
        for (RepositoryModel repository : repositories) {
            RedisType type = repository.schema().type();
            for (ServerForm form : repository.structure().forms()) {
                int elements = Math.min(form.mostElements(), 400);
                boolean large = form.mostElements() == Integer.MAX_VALUE && form.mostBytes() == Integer.MAX_VALUE;
                elements = large ? 2_000 : elements;
                fill(server, type, elements, form.integersOnly());
                if (!encoding(server).equals(form.encoding())) {
                    continue; // an older server has not this form
                }
                int length = type == RedisType.HASH ? 2 * LENGTH : LENGTH;
                double estimate = 100 + elements * (form.bytesAnElement() + (form.ownBytes() ? length : 0.0));
                long used =
                        server.command("MEMORY", "USAGE", KEY, "SAMPLES", "0").integer();
                assertThat(used / estimate)
                        .as("%s, %d elements as %s: %d bytes", type, elements, form.encoding(), used)
                        .isBetween(0.6, 1.7);
            }
        }
    }

    /** All of them written: the string is as long as the bound makes it, and kept as one piece. */
    @Test
    void countersTakeWhatTheDocumentSays(RedisServer server) {
        RepositoryModel repository = CompiledModel.ofResources("social").repositories().stream()
                .filter(candidate -> candidate.schema().counters().isPresent())
                .findFirst()
                .orElseThrow();
        int counters = repository.schema().bound().orElseThrow();
        String type = repository.schema().counters().orElseThrow().type();
        server.flush();
        for (int index = 0; index < counters; index++) {
            server.command("BITFIELD", KEY, "INCRBY", type, "#" + index, "1");
        }

        assertThat(server.command("STRLEN", KEY).integer())
                .isEqualTo(repository.structure().ownBytes());
        assertThat(encoding(server)).isEqualTo("raw");
        assertThat(repository.structure().decision()).contains("`raw`");
        long ofTheKey = server.command("MEMORY", "USAGE", KEY).integer()
                - repository.structure().ownBytes();
        assertThat(ofTheKey).as("the document says about 100 bytes").isBetween(16L, 170L);
    }

    private static void fill(RedisServer server, RedisType type, int elements, boolean integers) {
        server.flush();
        for (int i = 0; i < elements; i++) {
            add(server, type, i, integers);
        }
    }

    private static void add(RedisServer server, RedisType type, int index, boolean integers) {
        String element = integers ? Integer.toString(100_000 + index) : "m%011d".formatted(index);
        List<String> command = new ArrayList<>(
                switch (type) {
                    case HASH -> List.of("HSET", KEY, element, "v%011d".formatted(index));
                    case LIST -> List.of("RPUSH", KEY, element);
                    case SET -> List.of("SADD", KEY, element);
                    case SORTED_SET -> List.of("ZADD", KEY, index + ".5", element);
                    case GEO -> List.of("GEOADD", KEY, "13." + index, "52", element);
                    case STREAM -> List.of("XADD", KEY, "*", "v", element);
                    default -> throw new IllegalStateException(type.name());
                });
        server.command(command.toArray(String[]::new));
    }

    private static String encoding(RedisServer server) {
        return String.valueOf(server.command("OBJECT", "ENCODING", KEY).text());
    }

    /** What a server before Redis 7.2 has in place of a listpack. */
    private static String name(RedisServer server, RedisType type, String encoding) {
        String version = server.version();
        boolean before72 = !server.isValkey() && (version.startsWith("6.") || version.startsWith("7.0"));
        if (!encoding.equals("listpack") || !before72) {
            return encoding;
        }
        return switch (type) {
            case SET -> "hashtable";
            case LIST -> "quicklist";
            default -> version.startsWith("6.") ? "ziplist" : "listpack";
        };
    }
}
