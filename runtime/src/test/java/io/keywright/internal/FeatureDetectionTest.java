package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.repository.ServerFeatures;
import io.keywright.repository.ServerFeatures.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FeatureDetectionTest {

    private static final ServerFeatures OLD = ServerFeatures.of(Set.of(Feature.GETEX));
    private static final ServerFeatures NEW = ServerFeatures.of(Set.of(Feature.SET_IFEQ));

    private final List<CompletableFuture<ServerFeatures>> questions = new ArrayList<>();
    private final FeatureDetection detection = new FeatureDetection(OLD, () -> {
        CompletableFuture<ServerFeatures> question = new CompletableFuture<>();
        questions.add(question);
        return question;
    });

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
    void asksAgainAfterAFailure() {
        detection.invalidate();
        detection.current();
        questions.get(0).completeExceptionally(new IllegalStateException("lost"));

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
