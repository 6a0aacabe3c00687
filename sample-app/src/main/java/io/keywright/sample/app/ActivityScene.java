package io.keywright.sample.app;

import io.keywright.sample.service.Activity;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** A day's customers, a bit each. */
final class ActivityScene implements Scene {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int USERS = 20_000;

    /** Every so many users bought something. */
    private static final int ONE_IN = 4;

    @Override
    public String title() {
        return "Active users (a bitmap, a bit a user)";
    }

    @Override
    public void play(Stage stage, Screen screen) {
        Activity activity = stage.shop().activity();
        activity.bought(
                DAY,
                IntStream.range(0, USERS)
                        .filter(user -> user % ONE_IN == 0)
                        .boxed()
                        .toList());
        long count = activity.on(DAY);
        SampleFailure.unless(
                count == USERS / ONE_IN && activity.hasBought(DAY, ONE_IN) && !activity.hasBought(DAY, 1),
                "Counted " + count + " active users");
        screen.row(
                Figures.count(USERS) + " users, of whom some bought",
                "counted " + Figures.count(count) + ", in " + Figures.count(USERS / 8) + " bytes");
    }
}
