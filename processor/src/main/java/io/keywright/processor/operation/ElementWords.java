package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.WhenFull;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.writing.Javadoc;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The parameters, phrases and commands that the operations of collections share. */
final class ElementWords {

    private static final String WHERE_TO_GO_ON = "where to go on; first {@code Cursor.start()}";

    private final KeySchema schema;
    private final Vocabulary words;

    ElementWords(KeySchema schema) {
        this.schema = schema;
        this.words = new Vocabulary(schema);
    }

    Vocabulary words() {
        return words;
    }

    /** What tells one element apart, named after its component. */
    Parameter member() {
        return member(lone().map(StoredField::component).orElse("member"));
    }

    Parameter member(String name) {
        return new Parameter(
                lone().map(StoredField::parameterType).orElseGet(schema::memberType), words.free(name), "the member");
    }

    Parameter members() {
        return new Parameter(
                ParameterizedTypeName.get(ClassName.get(Collection.class), schema.memberType()),
                words.free("members"),
                "the members");
    }

    Parameter limit(String what) {
        return new Parameter(TypeName.INT, words.free("limit"), what + ", at least 1");
    }

    Parameter cursor() {
        return new Parameter(RuntimeTypes.CURSOR, words.free("cursor"), WHERE_TO_GO_ON);
    }

    /** One more key, beside the one whose parts are parameters. */
    Parameter key(String name, String description) {
        return new Parameter(schema.keyType(), name, description);
    }

    Parameter keys() {
        return words.keys();
    }

    CodeBlock key() {
        return words.key();
    }

    /** A store's call on the key with further arguments, by their parameters. */
    OperationBuilder on(OperationBuilder operation, String method, Parameter... others) {
        operation.parameters(words.keyParameters());
        CodeBlock.Builder call = CodeBlock.builder().add("$L($L", method, words.key());
        for (Parameter other : others) {
            operation.parameter(other);
            call.add(",$W$N", other.name());
        }
        return operation.call("$L", call.add(")").build());
    }

    OperationBuilder on(String name, Parameter... others) {
        return on(new OperationBuilder(name), name, others);
    }

    /** A call that is given domain objects or keys alone. */
    OperationBuilder with(String name, Parameter... all) {
        OperationBuilder operation = new OperationBuilder(name);
        CodeBlock.Builder arguments = CodeBlock.builder();
        String separator = "";
        for (Parameter parameter : all) {
            operation.parameter(parameter);
            arguments.add(separator + "$N", parameter.name());
            separator = ",$W";
        }
        return operation.call("$L($L)", name, arguments.build());
    }

    /** A method of the store on the key, whose result sends the commands. */
    OperationBuilder local(String name) {
        return new OperationBuilder(name)
                .parameters(words.keyParameters())
                .call("$L.$L($L)", store(), name, words.key());
    }

    /** The store where its field's name may be that of a parameter. */
    String store() {
        return words.free("store").equals("store") ? "store" : "this.store";
    }

    /** What a read does to the TTL, to be added to its sentence. */
    String slides() {
        return schema.isSliding() ? " and starts the TTL anew" : "";
    }

    /** What a read of several keys does beside it. */
    String slidesEach() {
        return schema.isSliding() ? ", and starts the TTL of each key anew" : "";
    }

    /** The commands of a read. */
    String[] read(String command) {
        return schema.isSliding() ? new String[] {command, "PEXPIRE"} : new String[] {command};
    }

    /** The command of a write that may make the key; in a script where there is a TTL to give. */
    String write(String command) {
        return schema.expires() ? script(command) : command;
    }

    /** The commands of a write that keeps to a bound, where there is one. */
    String bounded(String command, String... toKeepTheBound) {
        if (schema.bound().isEmpty()) {
            return write(command);
        }
        String[] all = new String[toKeepTheBound.length + 1];
        System.arraycopy(toKeepTheBound, 0, all, 0, toKeepTheBound.length);
        all[toKeepTheBound.length] = command;
        return script(all);
    }

    /** The command of a write that takes away. */
    String removal(String command) {
        boolean renews =
                schema.expiry().filter(expiry -> expiry != Expiry.ABSOLUTE).isPresent();
        return renews ? script(command) : command;
    }

    String script(String... commands) {
        return HashRecordOperations.script(schema, commands);
    }

    /** What a write beyond the bound does; empty where there is no bound. */
    String full(String element) {
        if (schema.bound().isEmpty()) {
            return "";
        }
        String bound = count(schema.bound().getAsInt());
        return switch (schema.whenFull()) {
            case REFUSE ->
                " Beyond the bound of " + bound
                        + " it is refused: {@link io.keywright.BoundExceededException}, and nothing is written.";
            case DROP_OLDEST ->
                " Beyond the bound of " + bound + " the " + element
                        + "s at the other end are dropped in the same step.";
            default ->
                " Beyond the bound of " + bound + " the " + element + "s of the "
                        + (schema.whenFull() == WhenFull.DROP_LOWEST ? "lowest" : "highest")
                        + " scores are dropped in the same step.";
        };
    }

    /** A number as people read it. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** What a cluster asks of several keys in one command; nothing where a constant hash tag sees to it. */
    String oneSlot() {
        Optional<String> tag = schema.pattern().hashTag();
        if (tag.isPresent() && !tag.get().contains("<")) {
            return "";
        }
        return " In a cluster the keys "
                + tag.map(shared -> "have the same hash tag, " + Javadoc.code("{" + shared + "}") + ";")
                        .orElse("are of one slot, as by a hash tag;")
                + " else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is sent.";
    }

    TypeName outcome(TypeName type) {
        return StringOperations.outcome(type.box());
    }

    private Optional<StoredField> lone() {
        return schema.value() instanceof ValueShape.Members members ? members.lone() : Optional.empty();
    }
}
