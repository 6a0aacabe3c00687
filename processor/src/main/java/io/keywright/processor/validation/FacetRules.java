package io.keywright.processor.validation;

import io.keywright.annotation.BitCounter;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Counter;
import io.keywright.annotation.Delayed;
import io.keywright.annotation.Durable;
import io.keywright.annotation.EntryId;
import io.keywright.annotation.Field;
import io.keywright.annotation.Idempotent;
import io.keywright.annotation.Latitude;
import io.keywright.annotation.Longitude;
import io.keywright.annotation.MaxAge;
import io.keywright.annotation.Member;
import io.keywright.annotation.RateLimit;
import io.keywright.annotation.Score;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.Sharded;
import io.keywright.annotation.StoredAs;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import io.keywright.annotation.Version;
import io.keywright.annotation.WhenFull;
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
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;

/** A facet stands only where it means something: the rule MisplacedFacet. */
final class FacetRules {

    private static final Set<String> COUNTABLE =
            Set.of("int", "java.lang.Integer", "long", "java.lang.Long", "double", "java.lang.Double");

    /** The facets of components that {@link Form} has a say about; {@code @Ttl} has a message of its own. */
    private static final List<Class<? extends Annotation>> FITTED = List.of(
            Field.class,
            Value.class,
            Counter.class,
            Member.class,
            Score.class,
            BitCounter.class,
            Longitude.class,
            Latitude.class,
            EntryId.class);

    /** Those of types; {@code @Bounded} and {@code @Serialized} have messages of their own. */
    private static final List<Class<? extends Annotation>> FITTED_TYPES = List.of(
            ConsumerGroups.class, MaxAge.class, Delayed.class, Sharded.class, RateLimit.class, Idempotent.class);

    private final KeyDeclaration declaration;
    private final Form form;
    private final Set<String> given;
    private final Consumer<Problem> problems;

    /** Judges the facets of a declaration whose given components are in the key or are its TTL. */
    FacetRules(KeyDeclaration declaration, Form form, Set<String> given, Consumer<Problem> problems) {
        this.declaration = declaration;
        this.form = form;
        this.given = given;
        this.problems = problems;
    }

    void check() {
        for (ComponentDeclaration component : declaration.components()) {
            if (form.isCollection()) {
                checkElementTtl(component);
            }
            if (given.contains(component.name())) {
                checkGiven(component);
            } else {
                checkFit(component);
                checkField(component);
                checkValue(component);
                checkCounter(component);
                checkStoredName(component);
                checkFormat(component);
            }
        }
        declaration
                .facet(Durable.class)
                .filter(durable -> durable.text("reason").isBlank())
                .ifPresent(durable -> report(
                        durable.place("reason"),
                        "@Durable of '" + declaration.typeName() + "' gives no reason",
                        "say why the data may not be lost: reason = \"orders that were paid\"."));
        declaration.facet(Ttl.class).ifPresent(this::checkTypeTtl);
        FITTED_TYPES.forEach(facet -> declaration
                .facet(facet)
                .filter(found -> !form.takes(facet))
                .ifPresent(found -> report(
                        found.place(),
                        "@" + facet.getSimpleName() + " does not fit '" + declaration.typeName() + "', which is "
                                + form.phrase(),
                        "remove @" + facet.getSimpleName() + "; " + fitting(facet))));
        declaration.bounded().ifPresent(this::checkBound);
        declaration.serialized().ifPresent(this::checkSerialized);
    }

    private void checkFit(ComponentDeclaration component) {
        for (Class<? extends Annotation> facet : FITTED) {
            component
                    .facet(facet)
                    .filter(found -> !form.takes(facet))
                    .ifPresent(found -> report(
                            found.place(),
                            "@" + facet.getSimpleName() + " of '" + component.name() + "' does not fit "
                                    + form.phrase(),
                            "remove @" + facet.getSimpleName() + "; " + fitting(facet)));
        }
    }

    /** Where a facet fits, and how a HASH becomes a map. */
    private String fitting(Class<? extends Annotation> facet) {
        return "it fits " + Form.fitting(facet)
                + (form == Form.HASH_RECORD && Form.HASH_MAP.takes(facet)
                        ? ". A HASH is a map where one component is its @Field."
                        : ".");
    }

    private void checkGiven(ComponentDeclaration component) {
        for (Class<? extends Annotation> facet : List.of(
                Field.class,
                Value.class,
                Counter.class,
                Serialized.class,
                StoredAs.class,
                Member.class,
                Score.class,
                BitCounter.class,
                Longitude.class,
                Latitude.class,
                EntryId.class,
                Version.class)) {
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

    private void checkField(ComponentDeclaration component) {
        component
                .facet(Field.class)
                .ifPresent(field -> declaration.components().stream()
                        .filter(ComponentDeclaration::isField)
                        .filter(other -> indexOf(other) < indexOf(component))
                        .findFirst()
                        .ifPresent(other -> report(
                                field.place(),
                                "'" + other.name() + "' and '" + component.name() + "' are both the @Field of an entry",
                                "leave @Field on one component.")));
    }

    private void checkValue(ComponentDeclaration component) {
        component.facet(Value.class).filter(value -> form.takes(Value.class)).ifPresent(value -> {
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

    private void checkCounter(ComponentDeclaration component) {
        component
                .facet(Counter.class)
                .filter(counter -> form.takes(Counter.class))
                .ifPresent(counter -> {
                    String type = component.component().typeName().toString();
                    if (form != Form.HASH_RECORD && !component.isValue()) {
                        report(
                                counter.place(),
                                "'" + component.name()
                                        + "' is a @Counter, but stands in a document, where the server can't"
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

    private void checkFormat(ComponentDeclaration component) {
        component
                .facet(Serialized.class)
                .filter(serialized -> serialized.type("codec").getKind() == TypeKind.VOID)
                .ifPresent(serialized -> report(
                        serialized.place(),
                        "@Serialized of '" + component.name()
                                + "' names no codec, and the format is one for the whole of '" + declaration.typeName()
                                + "'",
                        "put @Serialized(format = …) on the type, or name a codec."));
    }

    private void checkElementTtl(ComponentDeclaration component) {
        component
                .facet(Ttl.class)
                .ifPresent(ttl -> report(
                        ttl.place(),
                        "'" + component.name() + "' gives the TTL of an element, but the elements of " + form.phrase()
                                + " live and die together",
                        "say the TTL of the whole key in @RedisKey; where callers are to give it, put @Ttl on the type:"
                                + " its repository then has lasting(Duration)."));
    }

    private void checkTypeTtl(DeclaredAnnotation ttl) {
        if (!form.isCollection()) {
            report(
                    ttl.place(),
                    "@Ttl on '" + declaration.typeName() + "' does not fit " + form.phrase()
                            + ", each of whose values can bring its own",
                    "put @Ttl on a component of type java.time.Duration.");
        }
    }

    private void checkBound(DeclaredAnnotation bounded) {
        if (!form.takes(Bounded.class)) {
            report(
                    bounded.place(),
                    "@Bounded does not fit '" + declaration.typeName() + "', which is " + form.phrase(),
                    "remove @Bounded; " + fitting(Bounded.class));
            return;
        }
        if (bounded.number("value") < 1) {
            report(
                    bounded.place("value"),
                    "@Bounded(" + bounded.number("value") + ") leaves no room for an element",
                    "give the greatest number of elements that one key may hold.");
        }
        WhenFull whenFull = bounded.constant("whenFull", WhenFull.class);
        boolean ofItsStream = form == Form.SCHEDULE;
        if (whenFull != WhenFull.STANDARD && !ofItsStream && !form.whenFull().contains(whenFull)) {
            report(
                    bounded.place("whenFull"),
                    "whenFull = " + whenFull + " does not fit " + form.phrase(),
                    "use " + form.whenFull().stream().map(Enum::name).collect(Collectors.joining(" or ")) + ".");
        }
    }

    private void checkSerialized(DeclaredAnnotation serialized) {
        if (!form.takes(Serialized.class) && serialized.type("codec").getKind() != TypeKind.VOID) {
            report(
                    serialized.place("codec"),
                    "A codec of the whole of '" + declaration.typeName() + "' does not fit " + form.phrase(),
                    "put @Serialized(codec = …) on a component; on the type " + fitting(Serialized.class));
        }
    }

    private int indexOf(ComponentDeclaration component) {
        return declaration.components().indexOf(component);
    }

    private void report(Place place, String sentence, String fix) {
        problems.accept(Problem.of(Rule.MISPLACED_FACET, place, sentence, "Fix: " + fix));
    }
}
