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

/** HYPERLOGLOG: each domain object is one member that is counted. */
final class HyperLogLogOperations implements TypeOperations {

    @Override
    public boolean serves(KeySchema schema) {
        return schema.type() == RedisType.HYPERLOGLOG;
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.HYPERLOGLOG_STORE, schema.keyType().box(), schema.memberType(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return Structure.ofOne(
                "HYPERLOGLOG",
                "a HYPERLOGLOG, which counts members without keeping them,",
                "a HYPERLOGLOG: the count is off by 0.81 % as a rule, and the members can't be read back.",
                12_304);
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        ElementWords words = new ElementWords(schema);
        Vocabulary nouns = words.words();
        List<Operation> operations = new ArrayList<>();
        operations.add(words.on("count")
                .result(ClassName.get(Long.class), "how many, with a standard error of 0.81 %")
                .summary("Counts the distinct members$L.", words.slides())
                .costs("O(1)", words.read("PFCOUNT"))
                .build());
        if (nouns.hasKeyParts()) {
            operations.add(words.with("countTogether", words.keys())
                    .result(ClassName.get(Long.class), "how many, with a standard error of 0.81 %")
                    .summary(
                            "Counts the distinct members of several keys together: who is in two of them counts once$L.",
                            words.slidesEach())
                    .costs("O(n) in the keys given", words.read("PFCOUNT"))
                    .together(words.oneSlot())
                    .build());
        }
        operations.add(words.with("add", nouns.entity())
                .result(ClassName.get(Boolean.class), "whether the count may have changed")
                .summary("Counts the $L. May be repeated after a failure.", nouns.noun())
                .costs("O(1)", words.write("PFADD"))
                .build());
        operations.add(words.with("addAll", nouns.entities())
                .summary("Counts each $L. May be repeated after a failure.", nouns.noun())
                .costs("O(n) in the members given", words.write("PFADD"))
                .trips("1 for each key")
                .split()
                .build());
        if (nouns.hasKeyParts()) {
            Parameter keys = words.keys();
            operations.add(words.with(
                            "merge",
                            words.key("into", "the key that counts them all"),
                            new Parameter(keys.type(), "from", "the keys that are counted there too"))
                    .summary("Counts at one key what is counted at others. May be repeated after a failure.")
                    .costs("O(n) in the keys given", words.write("PFMERGE"))
                    .together(words.oneSlot())
                    .build());
        }
        return operations;
    }
}
