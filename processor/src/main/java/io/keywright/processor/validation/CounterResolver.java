package io.keywright.processor.validation;

import io.keywright.annotation.BitCounter;
import io.keywright.annotation.Overflow;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.CounterSettings;
import java.util.Locale;
import java.util.function.Consumer;

/** How wide the counters of a BITMAP are, and whether a key has room for them: the rule InvalidCounter. */
final class CounterResolver {

    private final KeyDeclaration declaration;
    private final ComponentDeclaration component;
    private final DeclaredAnnotation counter;
    private final Consumer<Problem> problems;

    /** Of the component that is the count. */
    CounterResolver(KeyDeclaration declaration, ComponentDeclaration component, Consumer<Problem> problems) {
        this.declaration = declaration;
        this.component = component;
        this.counter = component.facet(BitCounter.class).orElseThrow();
        this.problems = problems;
    }

    /** The settings; after a problem was reported they are of no use. */
    CounterSettings resolve() {
        CounterSettings settings = new CounterSettings(
                counter.number("bits"), counter.flag("signed"), counter.constant("overflow", Overflow.class));
        int most = Long.SIZE - (settings.signed() ? 0 : 1);
        if (settings.bits() < 1 || settings.bits() > most) {
            report(
                    counter.place("bits"),
                    "bits = " + settings.bits() + " of '" + component.name() + "' is no width of "
                            + (settings.signed() ? "a signed counter" : "a counter without a sign"),
                    "give 1 to " + most + (settings.signed() ? "." : ", or up to 64 with signed = true."));
        } else {
            checkType(settings);
            checkCount(settings);
        }
        return settings;
    }

    private void checkType(CounterSettings settings) {
        int most = Integer.SIZE - (settings.signed() ? 0 : 1);
        if (component.component().typeName().toString().equals("int") && settings.bits() > most) {
            report(
                    component.place(),
                    "'" + component.name() + "' is an int, which can't hold each count of " + settings.type(),
                    "declare it as long, or give at most " + most + " bits.");
        }
    }

    private void checkCount(CounterSettings settings) {
        declaration
                .bounded()
                .ifPresentOrElse(
                        bounded -> checkSize(settings, bounded),
                        () -> report(
                                declaration.key().place("type"),
                                "Nothing says how many counters a key of '" + declaration.typeName() + "' has",
                                "add @Bounded(…), their number: indexes are below it."));
    }

    private void checkSize(CounterSettings settings, DeclaredAnnotation bounded) {
        int counters = bounded.number("value");
        if ((long) counters * settings.bits() > CounterSettings.MOST_BITS) {
            report(
                    bounded.place("value"),
                    String.format(
                            Locale.ROOT,
                            "%,d counters of %d bits take %,d bytes, more than the 512 MB that a key can hold",
                            counters,
                            settings.bits(),
                            settings.bytes(counters)),
                    "lower the bound, or spread the counters over several keys by a shard: {id:shard(16)}.");
        }
    }

    private void report(Place place, String sentence, String fix) {
        problems.accept(Problem.of(Rule.INVALID_COUNTER, place, sentence, Problem.fix(fix)));
    }
}
