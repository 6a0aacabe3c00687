package io.keywright.processor.document;

import io.keywright.processor.model.Invalidation;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.RepositoryModel;
import java.util.Comparator;
import java.util.List;

/**
 * All that the documents of one keyspace are written from, in the order in which they show it.
 *
 * @param keyspaceName the keyspace's name; may be empty
 * @param repositories its keys, sorted by pattern; given in any order
 * @param invalidations the changes that evict keys, sorted by their type; given in any order
 */
public record DocumentModel(String keyspaceName, List<RepositoryModel> repositories, List<Invalidation> invalidations) {

    private static final Comparator<RepositoryModel> ORDER = Comparator.<RepositoryModel, String>comparing(
                    repository -> repository.schema().pattern().display())
            .thenComparing(repository -> repository.schema().domain().canonicalName())
            .thenComparing(repository -> repository.schema().repository().canonicalName());

    public DocumentModel {
        repositories = repositories.stream().sorted(ORDER).toList();
        invalidations = invalidations.stream()
                .sorted(Comparator.comparing(
                        invalidation -> invalidation.change().canonicalName()))
                .toList();
    }

    /** A keyspace without declared changes. */
    public DocumentModel(String keyspaceName, List<RepositoryModel> repositories) {
        this(keyspaceName, repositories, List.of());
    }

    /** The changes that evict the keys of a cache. */
    List<Invalidation> invalidationsOf(KeySchema schema) {
        return invalidations.stream()
                .filter(invalidation -> invalidation.targets().stream()
                        .anyMatch(target -> target.cache().equals(schema.repository())))
                .toList();
    }

    /** The schemas alone. */
    List<KeySchema> schemas() {
        return repositories.stream().map(RepositoryModel::schema).toList();
    }

    /** The keyspace as a heading names it. */
    String title() {
        return keyspaceName.isEmpty() ? "this application" : keyspaceName;
    }
}
