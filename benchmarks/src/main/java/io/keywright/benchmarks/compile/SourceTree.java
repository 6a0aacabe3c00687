package io.keywright.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up domain types of six components, 100 a package: bare, annotated for Keywright (half documents, half hashes),
 * each with a MapStruct mapper to a record of the same components, or each an entity with a DAO for the mapper of
 * Cassandra's driver.
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

    /** A mapper a type, of so many methods. */
    static SourceTree mapStruct(Path root, int types, int methods) throws IOException {
        return new SourceTree(root).fill(types, (tree, number, in) -> {
            tree.write(in, "Type" + number, record(number));
            tree.write(in, "Target" + number, record(number).replace("record Type", "record Target"));
            tree.write(in, "Mapper" + number, """
                    @org.mapstruct.Mapper
                    public interface Mapper%d {
                    %s}
                    """.formatted(
                    number,
                    IntStream.range(0, methods)
                            .mapToObj(method -> "    Target%1$d map%2$d(Type%1$d source);%n".formatted(number, method))
                            .collect(Collectors.joining())));
        });
    }

    /** The DAO has what every repository of Keywright has: finding, saving, deleting, each also without waiting. */
    static SourceTree cassandra(Path root, int types) throws IOException {
        return new SourceTree(root).fill(types, (tree, number, in) -> {
            tree.write(in, "Type" + number, entity(number));
            tree.write(in, "Dao" + number, """
                    import com.datastax.oss.driver.api.mapper.annotations.*;
                    import java.util.Optional;
                    import java.util.concurrent.CompletionStage;

                    @Dao
                    public interface Dao%1$d {
                        @Select Optional<Type%1$d> find(long id);
                        @Insert(ttl = "3600") void save(Type%1$d entity);
                        @Insert(ifNotExists = true, ttl = "3600") boolean saveIfAbsent(Type%1$d entity);
                        @Update(ifExists = true, ttl = "3600") boolean replace(Type%1$d entity);
                        @Delete(entityClass = Type%1$d.class) void delete(long id);
                        @Select CompletionStage<Optional<Type%1$d>> findAsync(long id);
                        @Insert(ttl = "3600") CompletionStage<Void> saveAsync(Type%1$d entity);
                        @Insert(ifNotExists = true, ttl = "3600")
                        CompletionStage<Boolean> saveIfAbsentAsync(Type%1$d entity);
                        @Update(ifExists = true, ttl = "3600") CompletionStage<Boolean> replaceAsync(Type%1$d entity);
                        @Delete(entityClass = Type%1$d.class) CompletionStage<Void> deleteAsync(long id);
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

    private static String entity(int number) {
        StringBuilder text = new StringBuilder("""
                import com.datastax.oss.driver.api.mapper.annotations.*;

                @Entity
                public class Type%d {
                    @PartitionKey private long id;
                    private String name;
                    private String description;
                    private int stock;
                    private boolean active;
                    private java.time.Instant updatedAt;
                """.formatted(number));
        property(text, "long", "Id");
        property(text, "String", "Name");
        property(text, "String", "Description");
        property(text, "int", "Stock");
        property(text, "boolean", "Active");
        property(text, "java.time.Instant", "UpdatedAt");
        return text.append("}\n").toString();
    }

    private static void property(StringBuilder text, String type, String name) {
        String field = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        text.append(
                "    public %1$s get%2$s() { return %3$s; }%n    public void set%2$s(%1$s %3$s) { this.%3$s = %3$s; }%n"
                        .formatted(type, name, field));
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
