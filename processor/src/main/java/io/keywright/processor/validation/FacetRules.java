package io.keywright.processor.validation;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Durable;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.StoredAs;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.type.TypeKind;

/** A facet stands only where it means something: the rule MisplacedFacet. */
final class FacetRules {

    private static final Set<String> COUNTABLE =
            Set.of("int", "java.lang.Integer", "long", "java.lang.Long", "double", "java.lang.Double");

    private final KeyDeclaration declaration;
    private final Set<String> given;
    private final Consumer<Problem> problems;

    /** Judges the facets of a declaration whose given components are in the key or are its TTL. */
    FacetRules(KeyDeclaration declaration, Set<String> given, Consumer<Problem> problems) {
        this.declaration = declaration;
        this.given = given;
        this.problems = problems;
    }

    void check() {
        boolean map = declaration.components().stream().anyMatch(ComponentDeclaration::isField);
        boolean string = declaration.redisType() == RedisType.STRING;
        for (ComponentDeclaration component : declaration.components()) {
            if (map) {
                checkEntryTtl(component);
            }
            if (given.contains(component.name())) {
                checkGiven(component);
            } else {
                checkField(component, string);
                checkValue(component, string, map);
                checkCounter(component, string, map);
                checkStoredName(component);
            }
        }
        declaration
                .facet(Durable.class)
                .filter(durable -> durable.text("reason").isBlank())
                .ifPresent(durable -> report(
                        durable.place("reason"),
                        "@Durable of '" + declaration.typeName() + "' gives no reason",
                        "say why the data may not be lost: reason = \"orders that were paid\"."));
        declaration.bounded().ifPresent(bounded -> checkBound(bounded, map));
        declaration.serialized().ifPresent(serialized -> checkSerialized(serialized, string));
    }

    private void checkGiven(ComponentDeclaration component) {
        for (Class<? extends Annotation> facet :
                List.of(Field.class, Value.class, Counter.class, Serialized.class, StoredAs.class)) {
            component
                    .facet(facet)
                    .ifPresent(found -> report(
                            found.place(),
                            "'" + component.name() + "' is " + (component.isTtl() ? "the TTL" : "part of the key")
                                    + ", so it can't be @" + facet.getSimpleName(),
                            "remove @" + facet.getSimpleName() + "."));
        }
        if (component.isTtl() && component.keyPart().isPresent()) {
            report(component.place(), "'" + component.name() + "' can't be the TTL and part of the key", "remove one.");
        }
    }

    private void checkField(ComponentDeclaration component, boolean string) {
        component.facet(Field.class).ifPresent(field -> {
            if (string) {
                report(
                        field.place(),
                        "@Field of '" + component.name() + "' does not fit a STRING, which has no fields",
                        "use type = HASH, or remove @Field.");
            }
            declaration.components().stream()
                    .filter(ComponentDeclaration::isField)
                    .filter(other -> !other.name().equals(component.name()))
                    .findFirst()
                    .filter(other -> indexOf(other) < indexOf(component))
                    .ifPresent(other -> report(
                            field.place(),
                            "'" + other.name() + "' and '" + component.name() + "' are both the @Field of an entry",
                            "leave @Field on one component."));
        });
    }

    private void checkValue(ComponentDeclaration component, boolean string, boolean map) {
        component.facet(Value.class).ifPresent(value -> {
            if (!string && !map) {
                report(
                        value.place(),
                        "@Value of '" + component.name()
                                + "' does not fit a HASH record, whose components are one field each",
                        "remove @Value, or mark the component that names the fields with @Field.");
                return;
            }
            if (component.component().nullable()
                    || component.component().typeName().toString().startsWith("java.util.Optional")) {
                report(
                        value.place(),
                        "'" + component.name()
                                + "' is to be stored bare, but may be absent, for which there is no bare form",
                        "declare it as always there: a value that is absent is a key that is not saved.");
            }
            List<String> others = declaration.components().stream()
                    .filter(other ->
                            !other.name().equals(component.name()) && !given.contains(other.name()) && !other.isField())
                    .map(ComponentDeclaration::name)
                    .toList();
            if (!others.isEmpty()) {
                report(
                        value.place(),
                        "'" + component.name() + "' is to be stored bare, but '" + others.get(0)
                                + "' is stored beside it",
                        "remove @Value: several components are stored as a document.");
            }
        });
    }

    private void checkCounter(ComponentDeclaration component, boolean string, boolean map) {
        component.facet(Counter.class).ifPresent(counter -> {
            String type = component.component().typeName().toString();
            if ((string || map) && !component.isValue()) {
                report(
                        counter.place(),
                        "'" + component.name() + "' is a @Counter, but stands in a document, where the server can't"
                                + " count",
                        "mark it @Value as well, so that it is stored bare.");
            } else if (!COUNTABLE.contains(type)) {
                report(
                        counter.place(),
                        "'" + component.name() + "' is a @Counter, but of type " + component.typeText(),
                        "declare it as int, long or double.");
            }
        });
    }

    private void checkStoredName(ComponentDeclaration component) {
        component
                .facet(StoredAs.class)
                .filter(name -> name.text("value").isBlank())
                .ifPresent(name -> report(
                        name.place("value"),
                        "@StoredAs of '" + component.name() + "' gives no name",
                        "give one, or remove @StoredAs: the component is then stored under its own."));
    }

    private void checkEntryTtl(ComponentDeclaration component) {
        component
                .facet(Ttl.class)
                .ifPresent(ttl -> report(
                        ttl.place(),
                        "'" + component.name() + "' gives the TTL of an entry, but the entries of a HASH live and die"
                                + " together",
                        "remove @Ttl, and say the TTL of the whole hash in @RedisKey."));
    }

    private void checkBound(DeclaredAnnotation bounded, boolean map) {
        if (!map) {
            report(
                    bounded.place(),
                    "@Bounded does not fit '" + declaration.typeName() + "': it is "
                            + (declaration.redisType() == RedisType.STRING ? "a STRING" : "a HASH record")
                            + ", not a collection",
                    "remove @Bounded; it fits a HASH with a @Field component.");
        } else if (bounded.number("value") < 1) {
            report(
                    bounded.place("value"),
                    "@Bounded(" + bounded.number("value") + ") leaves no room for an element",
                    "give the greatest number of elements that one key may hold.");
        }
    }

    private void checkSerialized(DeclaredAnnotation serialized, boolean string) {
        if (!string && serialized.type("codec").getKind() != TypeKind.VOID) {
            report(
                    serialized.place("codec"),
                    "A codec of the whole of '" + declaration.typeName() + "' does not fit a HASH",
                    "put @Serialized(codec = …) on a component, or use type = STRING.");
        }
    }

    private int indexOf(ComponentDeclaration component) {
        return declaration.components().indexOf(component);
    }

    private void report(Place place, String sentence, String fix) {
        problems.accept(Problem.of(Rule.MISPLACED_FACET, place, sentence, "Fix: " + fix));
    }
}
