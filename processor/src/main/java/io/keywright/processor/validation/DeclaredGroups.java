package io.keywright.processor.validation;

import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * The {@code @ConsumerGroups} of a type, which stand for all of its keys: one of them holds the dead letters, the
 * others are consumed.
 */
final class DeclaredGroups {

    private DeclaredGroups() {}

    /** The groups that read this key; none read the dead letters. */
    static Optional<DeclaredAnnotation> of(KeyDeclaration declaration) {
        return declaration
                .facet(ConsumerGroups.class)
                .filter(groups -> declaration.redisType() == RedisType.STREAM && !holdsDeadLetters(declaration));
    }

    /** Whether this is the key of the type's dead letters. */
    static boolean holdsDeadLetters(KeyDeclaration declaration) {
        return declaration
                .facet(ConsumerGroups.class)
                .filter(groups ->
                        KeySchemaFactory.repository(declaration).simpleName().equals(groups.text("deadLetters")))
                .isPresent();
    }

    /** The key of the type that is to hold the dead letters, where there is one of that name. */
    static Optional<DeclaredAnnotation> deadLetters(KeyDeclaration declaration, DeclaredAnnotation groups) {
        return keys(declaration).stream()
                .filter(key -> key.text("repository").equals(groups.text("deadLetters")))
                .findFirst();
    }

    /** All keys of the type. */
    static List<DeclaredAnnotation> keys(KeyDeclaration declaration) {
        return DeclaredAnnotation.findAll(declaration.type(), RedisKey.class, RedisKey.Container.class);
    }
}
