package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Structure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations on a key as a whole, the same for every type. */
final class KeyOperations {

    private KeyOperations() {}

    static List<Operation> of(KeySchema schema, Structure structure) {
        Vocabulary words = new Vocabulary(schema);
        String whole = whole(words, structure);
        List<Operation> operations = new ArrayList<>();
        operations.add(new OperationBuilder("delete")
                .parameters(words.keyParameters())
                .result(ClassName.get(Boolean.class), "whether there was one")
                .call("delete($L)", words.key())
                .summary("Deletes $L; the server frees the memory in the background.", whole)
                .costs("O(1)", "UNLINK")
                .build());
        if (words.hasKeyParts()) {
            operations.add(new OperationBuilder("deleteAll")
                    .parameter(words.keys())
                    .result(ClassName.get(Long.class), "how many there were")
                    .call("deleteAll($L)", words.keys().name())
                    .summary("Deletes the given keys as {@code delete} does, in one flush.")
                    .costs("O(n) in the keys given", "UNLINK")
                    .trips("1")
                    .split()
                    .build());
        }
        operations.add(new OperationBuilder("exists")
                .parameters(words.keyParameters())
                .result(ClassName.get(Boolean.class), "whether it is there")
                .call("exists($L)", words.key())
                .summary("Tells whether $L is there, without extending its life.", one(words, structure))
                .costs("O(1)", "EXISTS")
                .build());
        if (schema.expires()) {
            operations.add(new OperationBuilder("remainingTtl")
                    .parameters(words.keyParameters())
                    .result(
                            optional(ClassName.get(Duration.class)),
                            "the time it has left; empty if it is not there"
                                    + (schema.hasOptionalTtl() ? " or stays" : ""))
                    .call("remainingTtl($L)", words.key())
                    .summary("Tells how long $L has left, without extending its life.", one(words, structure))
                    .costs("O(1)", "PTTL")
                    .build());
        }
        if (schema.expires() && !schema.hasOptionalTtl()) { // it can't know whether the key is to stay
            operations.add(new OperationBuilder("touch")
                    .parameters(words.keyParameters())
                    .result(ClassName.get(Boolean.class), "whether it is there")
                    .call("touch($L)", words.key())
                    .summary("Starts the TTL of $L anew.", one(words, structure))
                    .costs("O(1)", "PEXPIRE")
                    .build());
        }
        return operations;
    }

    /** What a key holds all in all; where its domain objects are parts of it, it is not one of them. */
    private static String whole(Vocabulary words, Structure structure) {
        return one(words, structure) + (structure.isCollection() ? " with all its " + structure.elements() : "");
    }

    private static String one(Vocabulary words, Structure structure) {
        return structure.isWhole() ? "the " + words.noun() : "the key";
    }

    static TypeName optional(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(Optional.class), type);
    }
}
