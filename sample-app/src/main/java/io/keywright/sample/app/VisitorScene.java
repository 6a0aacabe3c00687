package io.keywright.sample.app;

import io.keywright.sample.service.Visitors;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** Two days' visitors, of whom half came on both. */
final class VisitorScene implements Scene {

    private static final int VISITORS = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 21);
    private static final LocalDate SECOND = FIRST.plusDays(1);

    /** Five standard errors of 0.81 %: a sound count is never so far off. */
    private static final double TOLERANCE = 0.0405;

    @Override
    public String title() {
        return "Visitors a day (a HyperLogLog of at most 12 KiB)";
    }

    @Override
    public void play(Stage stage, Screen screen) {
        Visitors visitors = stage.shop().visitors();
        visitors.came(FIRST, LongStream.range(0, VISITORS).boxed().toList());
        visitors.came(
                SECOND,
                LongStream.range(VISITORS / 2, VISITORS + VISITORS / 2).boxed().toList());
        long first = visitors.on(FIRST);
        long together = visitors.onAnyOf(List.of(FIRST, SECOND));
        SampleFailure.unless(
                isAbout(first, VISITORS) && isAbout(together, VISITORS + VISITORS / 2.0),
                "Counted " + first + " visitors on a day, " + together + " on two");
        screen.row(Figures.count(VISITORS) + " visitors on a day", "counted " + Figures.count(first));
        screen.row(
                Figures.count(VISITORS + VISITORS / 2) + " different ones on two days",
                "counted " + Figures.count(together));
    }

    private static boolean isAbout(long counted, double expected) {
        return Math.abs(counted - expected) <= TOLERANCE * expected;
    }
}
