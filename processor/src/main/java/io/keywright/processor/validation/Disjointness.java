package io.keywright.processor.validation;

import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.Clash;
import io.keywright.processor.model.Clashes;
import io.keywright.processor.model.KeyClaim;
import java.util.List;
import java.util.function.Function;

/** No two patterns make the same key: the rules KeyCollision and TypeConflict, over all claims of a build. */
public final class Disjointness {

    private Disjointness() {}

    /**
     * Reports each pair of claims that share a key, on the one that comes later.
     *
     * @param claims all claims, those of this compilation last
     * @param places where messages about a claim stand
     */
    public static void check(List<KeyClaim> claims, Function<KeyClaim, Place> places, Problems problems) {
        Clashes clashes = Clashes.among(claims);
        String rest = clashes.rest();
        if (!rest.isEmpty()) {
            // First, since javac stops printing after a hundred.
            problems.add(Problem.of(
                    Rule.KEY_COLLISION,
                    places.apply(clashes.shown().get(0).second()),
                    rest,
                    "Fix: look at what they have in common: most often one pattern begins with a part that can hold"
                            + " any text."));
        }
        for (Clash clash : clashes.shown()) {
            problems.add(new Problem(
                    clash.isTypeConflict() ? Rule.TYPE_CONFLICT : Rule.KEY_COLLISION,
                    clash.sentence(),
                    clash.details(),
                    places.apply(clash.second())));
        }
    }
}
