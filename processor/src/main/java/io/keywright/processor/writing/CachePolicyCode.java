package io.keywright.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.keywright.annotation.Consistency;
import io.keywright.processor.model.CacheSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** A cache's policy: the runtime's default and what is declared otherwise. */
final class CachePolicyCode {

    /** The constant's name. */
    static final String NAME = "POLICY";

    /** The largest first. */
    private static final List<Map.Entry<String, Long>> UNITS = List.of(
            Map.entry("ofDays", 86_400_000L),
            Map.entry("ofHours", 3_600_000L),
            Map.entry("ofMinutes", 60_000L),
            Map.entry("ofSeconds", 1_000L),
            Map.entry("ofMillis", 1L));

    private final CacheSettings settings;
    private final CodeBlock.Builder code =
            CodeBlock.builder().add("$T.DEFAULT", RuntimeTypes.CACHE_POLICY).add("$>$>");

    private CachePolicyCode(CacheSettings settings) {
        this.settings = settings;
    }

    // private static final CachePolicy POLICY = CachePolicy.DEFAULT
    //         .withNegativeTtl(Duration.ofSeconds(30));
    static FieldSpec constant(CacheSettings settings) {
        return FieldSpec.builder(RuntimeTypes.CACHE_POLICY, NAME, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(new CachePolicyCode(settings).policy())
                .build();
    }

    private CodeBlock policy() {
        CacheSettings standard = CacheSettings.DEFAULT;
        if (settings.consistency() != standard.consistency()) {
            with("Consistency", CodeBlock.of("$T.$L", Consistency.class, settings.consistency()));
        }
        if (settings.getFirst() != standard.getFirst()) {
            with("GetFirst", CodeBlock.of("$L", settings.getFirst()));
        }
        with("NegativeTtl", settings.negativeTtl(), standard.negativeTtl());
        if (settings.staleOnErrorOnly()) {
            with(
                    "StaleOnError",
                    CodeBlock.of("$L,$W$L", duration(settings.staleFor()), duration(settings.softLoadTimeout())));
        } else {
            with("StaleFor", settings.staleFor(), standard.staleFor());
        }
        if (settings.earlyRefresh() != standard.earlyRefresh()) {
            with("EarlyRefresh", CodeBlock.of("$L", settings.earlyRefresh()));
        }
        if (!settings.loadTimeout().equals(standard.loadTimeout())
                || !settings.leaseTtl().equals(standard.leaseTtl())) {
            with(
                    "LoadTimeout",
                    CodeBlock.of("$L,$W$L", duration(settings.loadTimeout()), duration(settings.leaseTtl())));
        }
        with("WaitBudget", settings.waitBudget(), standard.waitBudget());
        if (settings.maxConcurrentLoads() != standard.maxConcurrentLoads()
                || settings.maxWaitingLoads() != standard.maxWaitingLoads()) {
            with("Loads", CodeBlock.of("$L,$W$L", settings.maxConcurrentLoads(), settings.maxWaitingLoads()));
        }
        with("FenceTtl", settings.fenceTtl(), standard.fenceTtl());
        CacheSettings.FenceReplication replication = settings.replication();
        if (!replication.equals(standard.replication())) {
            with(
                    "Replication",
                    CodeBlock.of(
                            "new $T($L,$W$L,$W$L)",
                            RuntimeTypes.FENCE_REPLICATION,
                            replication.replicas(),
                            duration(replication.timeout()),
                            replication.required()));
        }
        return code.add("$<$<").build();
    }

    private void with(String what, Duration declared, Duration standard) {
        if (!declared.equals(standard)) {
            with(what, duration(declared));
        }
    }

    private void with(String what, CodeBlock values) {
        code.add("\n.with$L($L)", what, values);
    }

    /** In the largest unit that it is whole in. */
    static CodeBlock duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis == 0) {
            return CodeBlock.of("$T.ZERO", Duration.class);
        }
        Map.Entry<String, Long> unit = UNITS.stream()
                .filter(candidate -> millis % candidate.getValue() == 0)
                .findFirst()
                .orElseThrow();
        return CodeBlock.of("$T.$L($L)", Duration.class, unit.getKey(), millis / unit.getValue());
    }
}
