package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.RedisType;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.Structure;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/** BITMAP: each domain object is one bit that is set. */
final class BitmapOperations implements TypeOperations {

    @Override
    public boolean serves(KeySchema schema) {
        return schema.type() == RedisType.BITMAP && schema.counters().isEmpty();
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.BITMAP_STORE, schema.keyType().box(), schema.memberType(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return Structure.ofOne(
                "BITMAP",
                "a BITMAP",
                "a BITMAP: one bit for each offset up to the highest that was set, whether set or not.",
                schema.bound().isPresent() ? (int) bytes(schema) : 0);
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        ElementWords words = new ElementWords(schema);
        List<Operation> operations = new ArrayList<>();
        addReads(schema, words, operations);
        addWrites(schema, words, operations);
        if (words.words().hasKeyParts() && schema.bound().isPresent()) {
            addCombinations(schema, words, operations);
        }
        return operations;
    }

    private static void addReads(KeySchema schema, ElementWords words, List<Operation> operations) {
        operations.add(words.on("get", words.member())
                .result(ClassName.get(Boolean.class), "whether it is set")
                .summary("Reads one bit$L.", words.slides())
                .costs("O(1)", words.read("GETBIT"))
                .build());
        if (schema.bound().isPresent()) {
            addSearches(
                    words, "O(n) in the length, at most " + ElementWords.count(bytes(schema)) + " bytes", operations);
        }
    }

    private static long bytes(KeySchema schema) {
        return (schema.bound().orElseThrow() + 7L) / 8;
    }

    /** Go through all bits, and so are there only where a bound says what that may cost. */
    private static void addSearches(ElementWords words, String length, List<Operation> operations) {
        operations.add(words.on("count")
                .result(ClassName.get(Long.class), "how many")
                .summary("Counts the bits that are set$L.", words.slides())
                .costs(length, words.read("BITCOUNT"))
                .build());
        operations.add(words.on("firstSet")
                .result(KeyOperations.optional(ClassName.get(Long.class)), "its offset, or empty if none is set")
                .summary("Finds the lowest bit that is set$L.", words.slides())
                .costs(length, words.read("BITPOS"))
                .build());
        operations.add(words.on("firstClear")
                .result(
                        ClassName.get(Long.class),
                        "its offset; the one after the last where all that are stored are set")
                .summary("Finds the lowest bit that is clear$L.", words.slides())
                .costs(length, words.read("BITPOS"))
                .build());
    }

    private static void addWrites(KeySchema schema, ElementWords words, List<Operation> operations) {
        Vocabulary nouns = words.words();
        String full = schema.bound().isPresent()
                ? " An offset of " + ElementWords.count(schema.bound().getAsInt())
                        + " or more is refused: {@link io.keywright.BoundExceededException}, and nothing is sent."
                : "";
        operations.add(words.with("set", nouns.entity())
                .result(ClassName.get(Boolean.class), "whether it was clear before")
                .summary("Sets the bit of the $L.$L May be repeated after a failure.", nouns.noun(), full)
                .costs("O(1)", words.write("SETBIT"))
                .build());
        operations.add(words.with("setAll", nouns.entities())
                .result(ClassName.get(Long.class), "how many were clear before")
                .summary("Sets the bit of each $L.$L May be repeated after a failure.", nouns.noun(), full)
                .costs("O(n) in the bits given", words.script("SETBIT"))
                .trips("1 for each key")
                .split()
                .build());
        operations.add(words.on("clear", words.member())
                .result(ClassName.get(Boolean.class), "whether it was set before")
                .summary("Clears one bit. The key stays, even if no bit is set any more.")
                .costs("O(1)", words.script("GETBIT", "EXISTS", "SETBIT"))
                .build());
    }

    private static void addCombinations(KeySchema schema, ElementWords words, List<Operation> operations) {
        Parameter into = words.key("into", "the key to write to, in place of what it holds");
        Parameter from = new Parameter(words.keys().type(), "from", "the keys to read");
        for (String name : List.of("and", "or", "xor", "not")) {
            boolean one = name.equals("not");
            operations.add(words.with(name, into, one ? words.key("from", "the key to read") : from)
                    .result(ClassName.get(Long.class), "the length in bytes; 0 if none of the keys read is there")
                    .summary(
                            "Writes $L$L.",
                            switch (name) {
                                case "and" -> "the bits that are set in all of several keys";
                                case "or" -> "the bits that are set in any of several keys";
                                case "xor" -> "the bits that are set in an odd number of several keys";
                                default -> "the bits that are clear in one key, up to its last byte";
                            },
                            schema.expires() ? ", and starts the TTL" : "")
                    .costs(
                            "O(n) in the lengths, at most " + ElementWords.count(bytes(schema)) + " bytes each",
                            words.script("BITOP"))
                    .together(words.oneSlot())
                    .build());
        }
    }
}
