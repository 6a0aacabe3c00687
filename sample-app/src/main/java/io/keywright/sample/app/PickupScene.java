package io.keywright.sample.app;

import io.keywright.sample.service.Pickups;
import java.time.LocalDate;
import java.util.List;

/** Customers choose an hour to fetch their orders in, all of them the same. */
final class PickupScene implements Scene {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String BRANCH = "mitte";
    private static final int OPENS = 10;
    private static final int CLOSES = 20;
    private static final int PLACES = 12;
    private static final int AFTER_WORK = 18;
    private static final int CUSTOMERS = 20;

    @Override
    public String title() {
        return "Pickup hours (counters of 8 bits in a bitmap)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        Pickups pickups = stage.shop().pickups();
        pickups.open(BRANCH, DAY, OPENS, CLOSES, PLACES);
        List<Boolean> reserved = Crowd.of(CUSTOMERS, customer -> () -> pickups.reserve(BRANCH, DAY, AFTER_WORK));
        long served = reserved.stream().filter(Boolean::booleanValue).count();
        int hours = pickups.freeHours(BRANCH, DAY).size();
        SampleFailure.unless(
                served == PLACES && hours == CLOSES - OPENS - 1, served + " places given, " + hours + " hours left");
        screen.row(
                CUSTOMERS + " customers at once, " + PLACES + " places at " + AFTER_WORK + ":00",
                served + " reserved, " + hours + " other hours free");
    }
}
