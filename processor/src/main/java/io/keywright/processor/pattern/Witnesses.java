package io.keywright.processor.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns a key that a search has found into a witness: reads it, and looks for a better one where it does not hold. */
final class Witnesses {
    private Witnesses() {}

    /** Empty where no key of those that the search could have found holds. */
    static Optional<Witness> ofTwoPatterns(KeyReader first, KeyReader second, byte[] key) {
        Function<byte[], Optional<Witness>> test = similar -> {
            List<byte[]> candidates = new ArrayList<>(List.of(similar));
            candidates.addAll(first.agreeing(similar));
            candidates.addAll(second.agreeing(similar));
            return firstOf(candidates, candidate -> shared(first, second, candidate));
        };
        KeyEnumeration others = new KeyEnumeration(List.of(first.pattern(), second.pattern()), test);
        return test.apply(key)
                .or(others::find)
                .map(witness -> plausible(first, second, witness))
                .or(() -> others.sawAll()
                        ? Optional.empty()
                        : Optional.of(new Witness(
                                key,
                                first.independentReadings(key, 1).get(0),
                                second.independentReadings(key, 1).get(0),
                                false)));
    }

    private static Optional<Witness> firstOf(List<byte[]> keys, Function<byte[], Optional<Witness>> test) {
        return keys.stream().map(test).flatMap(Optional::stream).findFirst();
    }

    private static Witness plausible(KeyReader first, KeyReader second, Witness witness) {
        Predicate<byte[]> holds = key -> shared(first, second, key).isPresent();
        byte[] plausible = second.withSamples(first.withSamples(witness.bytes(), holds), holds);
        return shared(first, second, plausible).orElse(witness);
    }

    private static Optional<Witness> shared(KeyReader first, KeyReader second, byte[] key) {
        List<Reading> firstReadings = first.readings(key, 1);
        List<Reading> secondReadings = second.readings(key, 1);
        return firstReadings.isEmpty() || secondReadings.isEmpty()
                ? Optional.empty()
                : Optional.of(witness(key, firstReadings.get(0), secondReadings.get(0)));
    }

    /** Empty where no key of those that the search could have found holds. */
    static Optional<Witness> ofTwoReadings(BoundPattern pattern, byte[] key) {
        KeyReader reader = new KeyReader(pattern);
        Function<byte[], Optional<Witness>> test = similar -> {
            List<byte[]> candidates = new ArrayList<>(List.of(similar));
            candidates.addAll(reader.agreeing(similar));
            return firstOf(candidates, candidate -> twice(reader, candidate));
        };
        KeyEnumeration others = new KeyEnumeration(List.of(pattern), test);
        return test.apply(key)
                .or(others::find)
                .map(witness -> plausible(reader, witness))
                .or(() -> others.sawAll() ? Optional.empty() : Optional.of(unproven(reader, key)));
    }

    private static Witness unproven(KeyReader reader, byte[] key) {
        List<Reading> readings = reader.independentReadings(key, 2);
        return new Witness(key, readings.get(0), readings.get(1), false);
    }

    private static Witness plausible(KeyReader reader, Witness witness) {
        Predicate<byte[]> holds = key -> twice(reader, key).isPresent();
        return twice(reader, reader.withSamples(witness.bytes(), holds)).orElse(witness);
    }

    private static Optional<Witness> twice(KeyReader reader, byte[] key) {
        List<Reading> readings = reader.readings(key, 2);
        return readings.size() < 2 ? Optional.empty() : Optional.of(witness(key, readings.get(0), readings.get(1)));
    }

    private static Witness witness(byte[] key, Reading first, Reading second) {
        return new Witness(key, first, second, first.certain() && second.certain());
    }
}
