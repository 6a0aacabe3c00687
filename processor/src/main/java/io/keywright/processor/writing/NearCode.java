package io.keywright.processor.writing;

import com.palantir.javapoet.CodeBlock;
import io.keywright.processor.model.NearSettings;

/** What a cache keeps near, as the runtime is told. */
final class NearCode {

    private NearCode() {}

    // .near(NearPolicy.ofEntries(10000, Duration.ofMinutes(1)))
    static CodeBlock trait(NearSettings near) {
        boolean bytes = near.maxEntries() == 0;
        return CodeBlock.of(
                ".near($T.$L($L,$W$L))",
                RuntimeTypes.NEAR_POLICY,
                bytes ? "ofBytes" : "ofEntries",
                bytes ? near.maxBytes() : near.maxEntries(),
                CachePolicyCode.duration(near.ttl()));
    }
}
