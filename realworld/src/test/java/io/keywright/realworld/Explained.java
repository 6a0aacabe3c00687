package io.keywright.realworld;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where this project's proofs and the other computation differ, and why. */
final class Explained {

    /** What the other computation lists apart from the pairs: one pattern that stands for two things. */
    static final Set<String> ONE_PATTERN_TWICE = Set.of(
            "node-rate-limiter-flexible counter block",
            "redis-om-spring document hash-entity",
            "ruoyi-vue-plus sms-code sa-token");

    /** Bytes can be any text, and there is nothing to escape in them: for the other computation they are free text. */
    static final Set<String> BYTES_ARE_ANYTHING = Set.of(
            "jetcache bytes-key method-cache",
            "jetcache bytes-key refresh-lock",
            "jetcache bytes-key try-lock",
            "jetcache serializable-key method-cache",
            "jetcache serializable-key refresh-lock",
            "jetcache serializable-key try-lock");

    /** The other computation lets a time hold a colon; these epochs are numbers. */
    static final Set<String> EPOCHS_ARE_NUMBERS =
            Set.of("sentry ts-distinct ts-frequency-estimator", "sentry ts-distinct ts-frequency-index");

    /** Percent-encoding leaves a dot as it is, which is the delimiter here. */
    static final Set<String> DOTS_ARE_NOT_ESCAPED =
            Set.of("spring-cloud-gateway timestamp", "spring-cloud-gateway tokens");

    static final Set<List<String>> ALSO_SHARED = pairs(BYTES_ARE_ANYTHING);
    /** A date has a comma, which a key that is escaped text has not; the facts write it without its time. */
    static final Set<String> DATES_HAVE_A_COMMA = Set.of("jetcache string-key date-key");

    static final Set<List<String>> NOT_SHARED =
            pairs(Stream.concat(EPOCHS_ARE_NUMBERS.stream(), DATES_HAVE_A_COMMA.stream())
                    .collect(Collectors.toSet()));

    private Explained() {}

    /** As names of families: {@code system/first}, {@code system/second}. */
    private static Set<List<String>> pairs(Set<String> texts) {
        return texts.stream()
                .map(text -> text.split(" "))
                .map(names -> List.of(names[0] + "/" + names[1], names[0] + "/" + names[2]))
                .collect(Collectors.toUnmodifiableSet());
    }
}
