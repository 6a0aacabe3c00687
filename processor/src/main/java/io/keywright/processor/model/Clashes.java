package io.keywright.processor.model;

import io.keywright.processor.pattern.Overlap;
import io.keywright.processor.pattern.Overlaps;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All claims held against each other.
 *
 * @param shown the clashes, at most {@link #MOST_SHOWN}; none is the proof that no two claims share a key
 * @param further how many more there are
 * @param counted false where their counting was given up, so that there are more than {@code further}
 */
public record Clashes(List<Clash> shown, int further, boolean counted) {

    /** How many clashes are shown; a keyspace with more is wrong as a whole. */
    public static final int MOST_SHOWN = 1_000;

    public Clashes {
        shown = List.copyOf(shown);
    }

    /** The clashes among the claims, in their order; keys clash with keys, and channels with channels. */
    public static Clashes among(List<KeyClaim> claims) {
        Clashes keys =
                amongAlike(claims.stream().filter(claim -> !claim.isChannel()).toList());
        Clashes channels =
                amongAlike(claims.stream().filter(KeyClaim::isChannel).toList());
        return new Clashes(
                Stream.concat(keys.shown().stream(), channels.shown().stream()).toList(),
                keys.further() + channels.further(),
                keys.counted() && channels.counted());
    }

    private static Clashes amongAlike(List<KeyClaim> claims) {
        Overlaps.Found found =
                Overlaps.first(claims.stream().map(KeyClaim::pattern).toList(), MOST_SHOWN);
        return new Clashes(
                found.overlaps().stream().map(overlap -> clash(claims, overlap)).toList(),
                found.further(),
                found.counted());
    }

    private static Clash clash(List<KeyClaim> claims, Overlap overlap) {
        return new Clash(claims.get(overlap.first()), claims.get(overlap.second()), overlap.witness());
    }

    /** One sentence about what is not shown, without a closing full stop; empty if all is. */
    public String rest() {
        return further == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s%,d pairs of patterns can be the same key; the %,d with the shortest keys are reported",
                        counted ? "" : "More than ",
                        further + shown.size(),
                        shown.size());
    }
}
