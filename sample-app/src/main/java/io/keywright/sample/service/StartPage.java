package io.keywright.sample.service;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.sample.shop.Session;
import io.keywright.sample.shop.SessionRepository;
import io.keywright.sample.shop.Teaser;
import io.keywright.sample.shop.TeaserRepository;
import io.keywright.sample.shop.TenantSettings;
import io.keywright.sample.shop.TenantSettingsRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Gathers what the start page shows: from three repositories, by one round trip. Thread-safe. */
public final class StartPage {

    private final Keywright keywright;
    private final SessionRepository sessions;
    private final TenantSettingsRepository settings;
    private final TeaserRepository teasers;

    public StartPage(
            Keywright keywright,
            SessionRepository sessions,
            TenantSettingsRepository settings,
            TeaserRepository teasers) {
        this.keywright = keywright;
        this.sessions = sessions;
        this.settings = settings;
        this.teasers = teasers;
    }

    /** What the page is made of; a product that has no teaser yet is left out. */
    public record Content(Optional<Session> session, Optional<TenantSettings> settings, List<Teaser> teasers) {}

    /** Reads everything at once. */
    public Content load(UUID sessionId, String tenant, Collection<String> skus) {
        try (Pipeline pipeline = keywright.pipeline()) {
            CompletableFuture<Optional<Session>> session =
                    sessions.in(pipeline).find(sessionId).toCompletableFuture();
            CompletableFuture<Optional<TenantSettings>> tenantSettings =
                    settings.in(pipeline).find(tenant).toCompletableFuture();
            CompletableFuture<List<Teaser>> found = teasers.in(pipeline)
                    .findAll(skus)
                    .thenApply(bySku -> List.copyOf(bySku.values()))
                    .toCompletableFuture();
            pipeline.send();
            return new Content(session.join(), tenantSettings.join(), found.join());
        }
    }
}
