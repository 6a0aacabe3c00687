package io.keywright.repository;

/**
 * The place that the score of a member of a GEO key stands for: 26 bits of latitude and 26 of longitude in turn, the
 * longitude's first. It is the middle of what these bits leave open, as the server's GEOPOS gives it.
 *
 * @param longitude in degrees
 * @param latitude in degrees
 */
record GeoScore(double longitude, double latitude) {

    private static final int BITS = 26;

    static GeoScore of(double score) {
        long bits = (long) score;
        return new GeoScore(middle(everySecond(bits >>> 1), 180), middle(everySecond(bits), GeoStore.MOST_LATITUDE));
    }

    private static double middle(long cell, double most) {
        return -most + (cell + 0.5) / (1L << BITS) * 2 * most;
    }

    /** The bits 0, 2, 4, … as one number. */
    private static long everySecond(long bits) {
        long packed = bits & 0x5555555555555555L;
        packed = (packed | packed >>> 1) & 0x3333333333333333L;
        packed = (packed | packed >>> 2) & 0x0f0f0f0f0f0f0f0fL;
        packed = (packed | packed >>> 4) & 0x00ff00ff00ff00ffL;
        packed = (packed | packed >>> 8) & 0x0000ffff0000ffffL;
        return (packed | packed >>> 16) & 0x00000000ffffffffL;
    }
}
