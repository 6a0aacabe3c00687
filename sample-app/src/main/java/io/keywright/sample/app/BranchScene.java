package io.keywright.sample.app;

import io.keywright.Nearby;
import io.keywright.sample.service.StoreFinder;
import io.keywright.sample.shop.Branch;
import java.util.List;

/** A customer in Vienna looks for the nearest branch. */
final class BranchScene implements Scene {

    private static final double AT_LONGITUDE = 16.3725;
    private static final double AT_LATITUDE = 48.2083;
    private static final double WITHIN = 10_000;

    @Override
    public String title() {
        return "Store finder (members by their places)";
    }

    @Override
    public void play(Stage stage, Screen screen) {
        StoreFinder finder = stage.shop().storeFinder();
        finder.open(List.of(
                new Branch("at", "Graz, Herrengasse", 15.4409, 47.0707),
                new Branch("at", "Linz, Landstrasse", 14.2919, 48.3023),
                new Branch("at", "Wien, Mariahilfer Strasse", 16.3522, 48.1985),
                new Branch("at", "Wien, Rotenturmstrasse", 16.3747, 48.2105)));
        List<Nearby<Branch>> near = finder.near("at", AT_LONGITUDE, AT_LATITUDE, WITHIN, 3);
        SampleFailure.unless(
                near.size() == 2 && near.get(0).element().name().equals("Wien, Rotenturmstrasse"), "Near were " + near);
        screen.row(
                "4 branches, " + near.size() + " within " + Math.round(WITHIN / 1000) + " km",
                near.get(0).element().name() + ", " + Math.round(near.get(0).metres()) + " m");
    }
}
