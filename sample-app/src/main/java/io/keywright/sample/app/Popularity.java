package io.keywright.sample.app;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks as shoppers do: a few articles are asked for all the time, most of them hardly ever (Zipf). */
final class Popularity {

    private static final double SKEW = 0.95;

    private final double[] upTo;

    Popularity(int ranks) {
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1 / Math.pow(rank + 1, SKEW);
            upTo[rank] = sum;
        }
    }

    /** A rank; 0 is the most popular one. */
    int draw(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return found >= 0 ? found : Math.min(-found - 1, upTo.length - 1);
    }
}
