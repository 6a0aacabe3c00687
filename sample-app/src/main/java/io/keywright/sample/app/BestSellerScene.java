package io.keywright.sample.app;

import io.keywright.sample.service.BestSellers;
import io.keywright.sample.shop.BestSeller;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tills sell at once; the leaderboard has every piece. */
final class BestSellerScene implements Scene {

    private static final int TILLS = 4;
    private static final int SALES = 500;

    @Override
    public String title() {
        return "Best sellers (a sorted set a day)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        BestSellers sellers = stage.shop().bestSellers();
        List<Map<String, Long>> sold = Crowd.of(TILLS, till -> () -> {
            SplittableRandom random = new SplittableRandom(stage.options().seed() + till);
            Popularity popularity = new Popularity(stage.skus().size());
            Map<String, Long> pieces = new TreeMap<>();
            for (int i = 0; i < SALES; i++) {
                String sku = stage.skus().get(popularity.draw(random));
                SampleFailure.unless(sellers.sold(sku, 1), "A sale was not counted");
                pieces.merge(sku, 1L, Long::sum);
            }
            return pieces;
        });
        Map<String, Long> all = sold.stream()
                .flatMap(till -> till.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
        List<BestSeller> top = sellers.top(3);
        long most = all.values().stream().mapToLong(Long::longValue).max().orElse(0);
        SampleFailure.unless(
                top.get(0).pieces() == most
                        && top.stream().allMatch(best -> all.get(best.sku()) == best.pieces())
                        && sellers.place(top.get(2).sku()).orElse(0L) == 3,
                "The best sellers are " + top);
        screen.row(
                Figures.count((long) TILLS * SALES) + " pieces sold at " + TILLS + " tills",
                "the best: " + top.get(0).sku() + " with " + most);
    }
}
