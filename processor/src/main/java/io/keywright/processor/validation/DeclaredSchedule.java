package io.keywright.processor.validation;

import com.palantir.javapoet.ClassName;
import io.keywright.annotation.Delayed;
import io.keywright.annotation.RedisType;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import java.util.List;
import java.util.Optional;

/** The {@code @Delayed} of a type: its one SORTED_SET is where the entries of its one STREAM wait for their time. */
final class DeclaredSchedule {

    private DeclaredSchedule() {}

    /** Whether entries wait in this key. */
    static boolean isSchedule(KeyDeclaration declaration) {
        return declaration.redisType() == RedisType.SORTED_SET
                && declaration.facet(Delayed.class).isPresent();
    }

    /** What says so of a stream to which delayed entries go; none go to the dead letters. */
    static Optional<DeclaredAnnotation> ofStream(KeyDeclaration declaration) {
        return declaration
                .facet(Delayed.class)
                .filter(delayed ->
                        declaration.redisType() == RedisType.STREAM && !DeclaredGroups.holdsDeadLetters(declaration));
    }

    /** The type's keys that entries can wait in: sound where there is one. */
    static List<DeclaredAnnotation> schedules(KeyDeclaration declaration) {
        return ofType(declaration, RedisType.SORTED_SET);
    }

    /** The type's keys that delayed entries can go to: sound where there is one. */
    static List<DeclaredAnnotation> streams(KeyDeclaration declaration) {
        return ofType(declaration, RedisType.STREAM).stream()
                .filter(key -> !DeclaredGroups.holdsDeadLetters(other(declaration, key)))
                .toList();
    }

    /** The repository of the stream that delayed entries go to. */
    static Optional<ClassName> stream(KeyDeclaration declaration) {
        List<DeclaredAnnotation> streams = streams(declaration);
        return streams.size() == 1
                ? Optional.of(KeySchemaFactory.repository(other(declaration, streams.get(0))))
                : Optional.empty();
    }

    /** Another key of the same type. */
    static KeyDeclaration other(KeyDeclaration declaration, DeclaredAnnotation key) {
        return new KeyDeclaration(
                declaration.type(),
                key,
                declaration.keyspace(),
                declaration.domain(),
                declaration.components(),
                declaration.summary());
    }

    private static List<DeclaredAnnotation> ofType(KeyDeclaration declaration, RedisType type) {
        return DeclaredGroups.keys(declaration).stream()
                .filter(key -> key.constant("type", RedisType.class) == type)
                .toList();
    }
}
