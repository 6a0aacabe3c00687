package io.keywright.sample.app;

import io.keywright.sample.service.FlashSales;
import io.keywright.sample.service.FlashSales.Reservation;
import io.keywright.sample.shop.FlashSale;
import java.util.List;

/** A crowd wants more of an article than there is. */
final class FlashSaleScene implements Scene {

    private static final int BUYERS = 8;

    @Override
    public String title() {
        return "Flash sale (compare and set)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        FlashSales sales = stage.shop().flashSales();
        String sku = stage.skus().get(1);
        FlashSale opened = sales.open(sku);
        int each = opened.remaining() / BUYERS + 5;
        long start = System.nanoTime();
        List<Integer> reserved = Crowd.of(BUYERS, buyer -> () -> {
            int mine = 0;
            for (int i = 0; i < each; i++) {
                mine += sales.reserve(sku) == Reservation.RESERVED ? 1 : 0;
            }
            return mine;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        int total = reserved.stream().mapToInt(Integer::intValue).sum();
        FlashSale end = sales.find(sku).orElseThrow();
        SampleFailure.unless(
                total == opened.remaining() && end.remaining() == 0 && end.reserved() == total,
                "Of " + opened.remaining() + " pieces " + total + " were reserved");
        screen.row(
                each * BUYERS + " attempts by " + BUYERS + " buyers for " + opened.remaining() + " pieces of " + sku,
                total + " reserved, none twice");
        screen.row("another buyer was faster, looked again", sales.retries() + " times in " + Figures.seconds(seconds));
    }
}
