package io.keywright.sample.app;

import io.keywright.sample.service.RecentViews;
import io.keywright.sample.shop.RecentView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A user leafs through the shop; the last articles are remembered, and no more. */
final class RecentScene implements Scene {

    private static final long USER = 42;
    private static final int VIEWS = RecentView.KEPT * 5;

    @Override
    public String title() {
        return "Recent views (a list of the last " + RecentView.KEPT + ")";
    }

    @Override
    public void play(Stage stage, Screen screen) {
        RecentViews recent = stage.shop().recentViews();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < VIEWS; i++) {
            String sku = stage.skus().get(i % stage.skus().size());
            recent.add(USER, sku);
            seen.add(sku);
        }
        Collections.reverse(seen);
        List<String> latest = recent.latest(USER, RecentView.KEPT);
        SampleFailure.unless(
                latest.equals(seen.subList(0, RecentView.KEPT)) && recent.size(USER) == RecentView.KEPT,
                "The latest views are " + latest);
        screen.row(VIEWS + " views of one user", "the last " + latest.size() + " are there");
    }
}
