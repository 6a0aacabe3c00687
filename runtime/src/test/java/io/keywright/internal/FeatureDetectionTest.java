package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.repository.ServerFeatures;
import io.keywright.repository.ServerFeatures.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeatureDetectionTest {

    private static final ServerFeatures OLD = ServerFeatures.of(Set.of(Feature.GETEX));
    private static final ServerFeatures NEW = ServerFeatures.of(Set.of(Feature.SET_IFEQ));

    private final List<CompletableFuture<ServerFeatures>> questions = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final FeatureDetection detection = new FeatureDetection(nanos::get);

    @BeforeEach
    void begin() {
        detection.begin(OLD, this::ask);
    }

    private CompletableFuture<ServerFeatures> ask() {
        CompletableFuture<ServerFeatures> question = new CompletableFuture<>();
        questions.add(question);
        return question;
    }

    @Test
    void knowsNothingWithoutAConnectionAndAsksNobody() {
        FeatureDetection early = new FeatureDetection(nanos::get);
        early.invalidate();

        assertThat(early.current()).isSameAs(ServerFeatures.none());
        assertThat(questions).isEmpty();
    }

    @Test
    void asksAServerThatDidNotAnswerAtTheStart() {
        FeatureDetection early = new FeatureDetection(nanos::get);
        early.begin(null, this::ask);

        assertThat(early.current()).isSameAs(ServerFeatures.none());
        questions.get(0).complete(NEW);
        assertThat(early.current()).isSameAs(NEW);
    }

    @Test
    void isCautiousUntilTheNewServerHasAnswered() {
        assertThat(detection.current()).isSameAs(OLD);
        detection.invalidate();
        assertThat(questions).isEmpty();

        assertThat(detection.current()).isSameAs(ServerFeatures.none());
        assertThat(detection.current()).isSameAs(ServerFeatures.none());
        assertThat(questions).hasSize(1);
        questions.get(0).complete(NEW);

        assertThat(detection.current()).isSameAs(NEW);
    }

    @Test
    void asksAgainAPauseAfterAFailure() {
        detection.invalidate();
        detection.current();
        questions.get(0).completeExceptionally(new IllegalStateException("lost"));
        assertThat(detection.current()).isSameAs(ServerFeatures.none());
        assertThat(questions).hasSize(1);
        nanos.addAndGet(1_000_000_000);

        assertThat(detection.current()).isSameAs(ServerFeatures.none());
        questions.get(1).complete(NEW);
        assertThat(detection.current()).isSameAs(NEW);
    }

    @Test
    void anAnswerFromBeforeAReconnectDoesNotCount() {
        detection.invalidate();
        detection.current();
        detection.invalidate();
        questions.get(0).complete(OLD);

        assertThat(detection.current()).isSameAs(ServerFeatures.none());
        questions.get(1).complete(NEW);
        assertThat(detection.current()).isSameAs(NEW);
    }
}
