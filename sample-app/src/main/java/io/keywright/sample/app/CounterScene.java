package io.keywright.sample.app;

import io.keywright.sample.service.PageCounter;
import java.util.List;

/** Many servers count views of the same page at once, and none is lost. */
final class CounterScene implements Scene {

    private static final int SERVERS = 8;
    private static final int VIEWS = 1_000;
    private static final String PAGE = "start";

    @Override
    public String title() {
        return "Page views (a counter a day)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        PageCounter pages = stage.shop().pages();
        long before = pages.today(PAGE);
        long start = System.nanoTime();
        List<Integer> counted = Crowd.of(SERVERS, server -> () -> {
            int acknowledged = 0;
            for (int i = 0; i < VIEWS; i++) {
                acknowledged += pages.count(PAGE) ? 1 : 0;
            }
            return acknowledged;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        int acknowledged = counted.stream().mapToInt(Integer::intValue).sum();
        pages.count("about us");
        long total = pages.today(PAGE) - before;
        SampleFailure.unless(
                total == SERVERS * VIEWS && acknowledged == total,
                "The counter says " + total + " after " + acknowledged + " acknowledged increments");
        screen.row(
                Figures.count(total) + " increments by " + SERVERS + " threads, none lost",
                Figures.seconds(seconds) + "   " + Figures.rate(total, seconds));
    }
}
