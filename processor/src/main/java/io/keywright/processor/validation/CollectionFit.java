package io.keywright.processor.validation;

import io.keywright.annotation.RedisType;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.model.ValueType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Where another type is clearly better than the declared collection: the rule DataStructureFit. */
final class CollectionFit {

    /** Up to so many different members a SET is smaller than the 12,304 bytes of a HYPERLOGLOG, and exact. */
    private static final int FEW = 100;

    private static final Set<RedisType> OF_ELEMENTS =
            EnumSet.of(RedisType.LIST, RedisType.SET, RedisType.SORTED_SET, RedisType.GEO);

    private CollectionFit() {}

    static Optional<Problem> judge(KeyDeclaration declaration, KeySchema schema) {
        return ofOne(declaration, schema).or(() -> countedFew(declaration, schema));
    }

    private static Optional<Problem> ofOne(KeyDeclaration declaration, KeySchema schema) {
        if (!OF_ELEMENTS.contains(schema.type()) || schema.bound().orElse(0) != 1) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Rule.DATA_STRUCTURE_FIT,
                declaration.bounded().orElseThrow().place("value"),
                "`" + schema.pattern().display() + "` is a " + schema.type() + " of one element at most, which each"
                        + " write checks by a script",
                "Fix: use type = STRING: one SET writes the element in place of the last one, its TTL included."));
    }

    private static Optional<Problem> countedFew(KeyDeclaration declaration, KeySchema schema) {
        if (schema.type() != RedisType.HYPERLOGLOG || !(schema.value() instanceof ValueShape.Members members)) {
            return Optional.empty();
        }
        return members.lone().flatMap(member -> {
            OptionalInt values = values(member.value());
            return values.isEmpty() || values.getAsInt() > FEW
                    ? Optional.empty()
                    : Optional.of(few(declaration, schema, member, values.getAsInt()));
        });
    }

    private static Problem few(KeyDeclaration declaration, KeySchema schema, StoredField member, int values) {
        return Problem.of(
                Rule.DATA_STRUCTURE_FIT,
                declaration.component(member.component()).orElseThrow().place(),
                "'" + member.component() + "' of `" + schema.pattern().display() + "` has " + values
                        + " values, which a HYPERLOGLOG counts with an error of 0.81 % in up to 12,304 bytes",
                "Fix: use type = SET with @Bounded(" + values
                        + "): it counts them exactly, and can tell which they are.");
    }

    /** How many different values there are, where they can be counted. */
    private static OptionalInt values(ValueType type) {
        if (type instanceof ValueType.EnumOf constants) {
            return OptionalInt.of(constants.constants().size());
        }
        return type instanceof ValueType.Scalar scalar && scalar.kind() == ScalarKind.BOOLEAN
                ? OptionalInt.of(2)
                : OptionalInt.empty();
    }
}
