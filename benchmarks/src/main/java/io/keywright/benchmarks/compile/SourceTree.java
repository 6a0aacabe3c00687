package io.keywright.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Made-up domain types of six components, 100 a package: bare, annotated for Keywright (half documents, half hashes),
 * or each with a MapStruct mapper to a class of the same components.
 */
final class SourceTree {

    private static final int TYPES_A_PACKAGE = 100;

    private final Path root;
    private final List<Path> files = new ArrayList<>();

    private SourceTree(Path root) {
        this.root = root;
    }

    static SourceTree plain(Path root, int types) throws IOException {
        return new SourceTree(root).fill(types, (tree, number, in) -> tree.write(in, "Type" + number, record(number)));
    }

    static SourceTree keywright(Path root, int types) throws IOException {
        return new SourceTree(root)
                .fill(
                        types,
                        (tree, number, in) -> tree.write(
                                in,
                                "Type" + number,
                                """
                                @io.keywright.annotation.RedisKey(
                                        pattern = "bench:type%d:{id}",
                                        type = io.keywright.annotation.RedisType.%s,
                                        ttl = "1h")
                                """.formatted(number, number % 2 == 0 ? "STRING" : "HASH") + record(number)));
    }

    static SourceTree mapStruct(Path root, int types) throws IOException {
        return new SourceTree(root).fill(types, (tree, number, in) -> {
            tree.write(in, "Type" + number, record(number));
            tree.write(in, "Target" + number, record(number).replace("record Type", "record Target"));
            tree.write(in, "Mapper" + number, """
                    @org.mapstruct.Mapper
                    public interface Mapper%1$d {
                        Target%1$d map(Type%1$d source);
                    }
                    """.formatted(number));
        });
    }

    List<Path> files() {
        return files;
    }

    private static String record(int number) {
        return "public record Type" + number
                + "(long id, String name, String description, int stock, boolean active, java.time.Instant updatedAt) {}\n";
    }

    private SourceTree fill(int types, Member member) throws IOException {
        for (int number = 0; number < types; number++) {
            member.write(this, number, "bench.p" + number / TYPES_A_PACKAGE);
        }
        return this;
    }

    private void write(String in, String name, String text) throws IOException {
        Path file = root.resolve(in.replace('.', '/')).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        files.add(Files.writeString(file, "package " + in + ";\n\n" + text));
    }

    private interface Member {
        void write(SourceTree tree, int number, String in) throws IOException;
    }
}
