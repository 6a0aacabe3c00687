package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.Overflow;
import io.keywright.processor.model.CounterSettings;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.Structure;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** BITMAP of counters: each domain object is one counter of a few bits, told apart by its index. */
final class BitfieldOperations implements TypeOperations {

    @Override
    public boolean serves(KeySchema schema) {
        return schema.counters().isPresent();
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.BITFIELD_STORE, schema.keyType().box(), schema.memberType(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        CounterSettings counters = schema.counters().orElseThrow();
        return Structure.ofOne(
                "BITMAP (counters)",
                "a BITMAP of counters",
                "one BITMAP for all counters of a key, one behind the other up to the highest that was written, whether"
                        + " written or not; the server keeps it as `raw`.",
                (int) counters.bytes(schema.bound().orElseThrow()));
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        Writer writer = new Writer(schema);
        writer.addReads();
        writer.addIncrements();
        writer.addSettings();
        return writer.operations;
    }

    /** One schema's operations in the making. */
    private static final class Writer {

        private final KeySchema schema;
        private final CounterSettings counters;
        private final ElementWords words;
        private final StoredField member;
        private final String indexes;
        private final List<Operation> operations = new ArrayList<>();

        Writer(KeySchema schema) {
            this.schema = schema;
            this.counters = schema.counters().orElseThrow();
            this.words = new ElementWords(schema);
            this.member = ((ValueShape.Members) schema.value()).lone().orElseThrow();
            this.indexes = "from 0 to "
                    + ElementWords.count(schema.bound().orElseThrow() - 1L)
                    + ", else it is an {@link IllegalArgumentException}";
        }

        private Parameter index(String name, String what) {
            return new Parameter(member.parameterType(), words.words().free(name), what + ", " + indexes);
        }

        private Parameter index() {
            return index(member.component(), "the counter's index");
        }

        void addReads() {
            Parameter several = new Parameter(
                    ParameterizedTypeName.get(ClassName.get(Collection.class), schema.memberType()),
                    words.words().free("indexes"),
                    "the counters' indexes, " + indexes);
            operations.add(words.on("get", index())
                    .result(ClassName.get(Long.class), "the count; 0 if it was never written")
                    .summary("Reads one counter$L.", words.slides())
                    .costs("O(1)", words.read("BITFIELD_RO"))
                    .build());
            operations.add(words.on("getAll", several)
                    .result(
                            ParameterizedTypeName.get(ClassName.get(Map.class), schema.memberType(), schema.domain()),
                            "each by its index, in the order of asking; 0 if it was never written")
                    .summary("Reads several counters$L.", words.slides())
                    .costs("O(n) in the indexes given", words.read("BITFIELD_RO"))
                    .ofOneKey()
                    .build());
            operations.add(words.on("range", index("from", "the first index"), words.limit("how many at most"))
                    .result(
                            Vocabulary.listOf(schema.domain()),
                            "them in the order of their indexes, those that were never written included")
                    .summary("Reads the counters from an index on$L.", words.slides())
                    .costs("O(n) in the limit given", words.read("GETRANGE"))
                    .build());
        }

        void addIncrements() {
            boolean fails = counters.overflow() == Overflow.FAIL;
            String commands = fails ? words.script("EXISTS", "BITFIELD", "DEL") : words.write("BITFIELD");
            Parameter by = new Parameter(
                    TypeName.LONG, words.words().free("by", index().name()), "by how much; negative to subtract");
            operations.add(words.on("increment", index(), by)
                    .result(
                            words.outcome(TypeName.LONG),
                            "{@code Applied} with the new count, "
                                    + (fails ? "{@code NotApplied} if the counter can't hold it, " : "")
                                    + "{@code Unknown} if the reply was lost")
                    .summary(
                            "Adds to one counter, atomically on the server; one that was never written counts from 0."
                                    + " $L.",
                            Vocabulary.upperFirst(counters.beyond()))
                    .costs("O(1)", commands)
                    .build());
            TypeName counts =
                    ParameterizedTypeName.get(ClassName.get(Map.class), schema.memberType(), ClassName.get(Long.class));
            Parameter all = new Parameter(
                    counts, words.words().free("by"), "by how much, negative to subtract, for each index " + indexes);
            operations.add(words.on("incrementAll", all)
                    .result(
                            words.outcome(counts),
                            "{@code Applied} with the new counts, "
                                    + (fails ? "{@code NotApplied} if one of the counters can't hold its own, " : "")
                                    + "{@code Unknown} if the reply was lost")
                    .summary(
                            "Adds to several counters of one key in one atomic step. $L$L.",
                            Vocabulary.upperFirst(counters.beyond()),
                            fails ? ", and neither are the others" : "")
                    .costs("O(n) in the counters given", commands)
                    .ofOneKey()
                    .build());
        }

        void addSettings() {
            Vocabulary nouns = words.words();
            String range = " A count beyond " + counters.range() + " is an {@link IllegalArgumentException}, as is an"
                    + " index that is not " + indexes.substring(0, indexes.indexOf(',')) + "; nothing is sent then.";
            operations.add(words.with("set", nouns.entity())
                    .result(ClassName.get(Long.class), "the count before")
                    .summary("Sets the counter of the $L.$L May be repeated after a failure.", nouns.noun(), range)
                    .costs("O(1)", words.write("BITFIELD"))
                    .build());
            operations.add(words.with("setAll", nouns.entities())
                    .summary(
                            "Sets the counter of each $L, those of one key all or none.$L May be repeated after a"
                                    + " failure.",
                            nouns.noun(),
                            range)
                    .costs("O(n) in the counters given", words.script("BITFIELD"))
                    .trips("1 for each key")
                    .split()
                    .build());
        }
    }
}
