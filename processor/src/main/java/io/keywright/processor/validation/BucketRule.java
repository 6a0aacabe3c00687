package io.keywright.processor.validation;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.pattern.PartCodec;
import io.keywright.processor.pattern.TimeCodec;
import io.keywright.processor.pattern.TtlExpression;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A key that stands for a span of time must outlive it: the rule TtlShorterThanBucket. */
final class BucketRule implements SchemaRule {

    @Override
    public void check(KeyDeclaration declaration, KeySchema schema, Consumer<Problem> problems) {
        // What a cache loses before the span ends is loaded again.
        if (!(schema.ttl() instanceof TtlPolicy.Expiring ttl) || schema.isCache()) {
            return;
        }
        long shortest = ttl.ttl().millis() * (100 - ttl.jitterPercent()) / 100;
        for (PartCodec codec : schema.pattern().codecs()) {
            Optional<Duration> bucket = codec instanceof TimeCodec time ? time.longestBucket() : Optional.empty();
            bucket.filter(length -> length.toMillis() > shortest)
                    .ifPresent(length -> problems.accept(Problem.of(
                            Rule.TTL_SHORTER_THAN_BUCKET,
                            declaration.key().place("ttl"),
                            "Keys of `" + schema.pattern().display() + "` live "
                                    + ttl.ttl().rendered()
                                    + (ttl.jitterPercent() == 0
                                            ? ""
                                            : " less up to " + ttl.jitterPercent() + "% jitter")
                                    + ", but each stands for " + TtlExpression.render(length)
                                    + ": what was counted in it would be lost before it ends",
                            "Fix: raise the TTL to at least " + TtlExpression.render(length.multipliedBy(2))
                                    + ", or make the time bucket smaller.")));
        }
    }
}
