package io.keywright.repository;

import java.util.List;

/**
 * What a consumer that is at work on some pending entries hears of them; of those that are named in neither list, that
 * they are its own still.
 *
 * @param others the ids of those that are not pending for it any more: another consumer has taken them over, or they
 *     were acknowledged
 * @param lost the ids of those that were trimmed or deleted, and are pending no longer. Redis 6.2 does not tell: they
 *     stay pending until {@link StreamGroup#take} finds them {@linkplain Taken.Kind#LOST lost}
 */
public record KeptEntries(List<String> others, List<String> lost) {

    public KeptEntries {
        others = List.copyOf(others);
        lost = List.copyOf(lost);
    }
}
