package io.keywright.sample.app;

import io.keywright.sample.service.Tags;
import java.util.List;
import java.util.Set;

/** Articles get tags, and a customer asks for what has two of them. */
final class TagScene implements Scene {

    private static final String TENANT = Tenancy.TENANTS.get(0).tenant();
    private static final int MOST = 5_000;

    @Override
    public String title() {
        return "Tags (sets, and what is in two of them)";
    }

    @Override
    public void play(Stage stage, Screen screen) {
        Tags tags = stage.shop().tags();
        int all = Math.min(stage.skus().size(), MOST);
        List<String> gifts = stage.skus().subList(0, all * 3 / 5);
        List<String> fresh = stage.skus().subList(all / 2, all * 4 / 5);
        tags.tag(TENANT, "gift", gifts);
        tags.tag(TENANT, "new", fresh);
        Set<String> both = tags.withAll(TENANT, List.of("gift", "new"));
        SampleFailure.unless(
                both.equals(Set.copyOf(stage.skus().subList(all / 2, gifts.size()))), "New gifts are " + both.size());
        screen.row(
                Figures.count(gifts.size()) + " gifts, " + Figures.count(fresh.size()) + " new articles",
                Figures.count(both.size()) + " are new gifts");
    }
}
