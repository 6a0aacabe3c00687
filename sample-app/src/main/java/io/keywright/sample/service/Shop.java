package io.keywright.sample.service;

import io.keywright.Keywright;
import io.keywright.sample.database.Database;
import io.keywright.sample.database.ProductTable;
import io.keywright.sample.database.StockTable;
import io.keywright.sample.database.TenantTable;
import io.keywright.sample.shop.ActiveUserRepository;
import io.keywright.sample.shop.ArticleWithdrawnEvictions;
import io.keywright.sample.shop.BestSellerRepository;
import io.keywright.sample.shop.BranchRepository;
import io.keywright.sample.shop.CartLineRepository;
import io.keywright.sample.shop.CartReminderRepository;
import io.keywright.sample.shop.CartReminderSchedule;
import io.keywright.sample.shop.FlashSaleRepository;
import io.keywright.sample.shop.LoginAttemptLimiter;
import io.keywright.sample.shop.LoginCodeRepository;
import io.keywright.sample.shop.OrderEventRepository;
import io.keywright.sample.shop.PageViewsRepository;
import io.keywright.sample.shop.PickupSlotRepository;
import io.keywright.sample.shop.PriceChangeChannel;
import io.keywright.sample.shop.ProductCache;
import io.keywright.sample.shop.ProductTagRepository;
import io.keywright.sample.shop.ReceiptClaims;
import io.keywright.sample.shop.RecentViewRepository;
import io.keywright.sample.shop.SessionRepository;
import io.keywright.sample.shop.StockLevelCache;
import io.keywright.sample.shop.TeaserRepository;
import io.keywright.sample.shop.TenantSettingsRepository;
import io.keywright.sample.shop.VisitorRepository;
import java.time.Clock;

/** The shop's services, put together by hand; a container for dependency injection would do the same. */
public record Shop(
        ProductCatalog catalog,
        Teasers teasers,
        Sessions sessions,
        Carts carts,
        Tenants tenants,
        PageCounter pages,
        LoginCodes loginCodes,
        LoginGuard loginGuard,
        FlashSales flashSales,
        StartPage startPage,
        RecentViews recentViews,
        BestSellers bestSellers,
        Visitors visitors,
        StoreFinder storeFinder,
        Checkout checkout,
        Orders orders,
        Warehouse warehouse,
        Assortment assortment,
        PriceTags priceTags,
        Tags tags,
        Activity activity,
        Pickups pickups,
        CartReminders cartReminders) {

    /** Puts the shop together. */
    public static Shop create(Keywright keywright, Database database, Clock clock) {
        TeaserRepository teasers = new TeaserRepository(keywright);
        SessionRepository sessions = new SessionRepository(keywright);
        TenantSettingsRepository settings = new TenantSettingsRepository(keywright);
        ProductCache products = new ProductCache(keywright);
        StockLevelCache stockLevels = new StockLevelCache(keywright);
        ProductTable table = new ProductTable(database);
        StockTable stock = new StockTable(database);
        return new Shop(
                new ProductCatalog(products, table),
                new Teasers(teasers, table),
                new Sessions(sessions, clock),
                new Carts(new CartLineRepository(keywright)),
                new Tenants(settings, new TenantTable(database)),
                new PageCounter(new PageViewsRepository(keywright), clock),
                new LoginCodes(new LoginCodeRepository(keywright)),
                new LoginGuard(new LoginAttemptLimiter(keywright)),
                new FlashSales(new FlashSaleRepository(keywright), stock),
                new StartPage(keywright, sessions, settings, teasers),
                new RecentViews(new RecentViewRepository(keywright)),
                new BestSellers(new BestSellerRepository(keywright), clock),
                new Visitors(new VisitorRepository(keywright)),
                new StoreFinder(new BranchRepository(keywright)),
                new Checkout(new ReceiptClaims(keywright), clock),
                new Orders(new OrderEventRepository(keywright)),
                new Warehouse(stockLevels, stock, database),
                new Assortment(new ArticleWithdrawnEvictions(products, stockLevels), table, database),
                new PriceTags(new PriceChangeChannel(keywright)),
                new Tags(new ProductTagRepository(keywright)),
                new Activity(new ActiveUserRepository(keywright)),
                new Pickups(new PickupSlotRepository(keywright)),
                new CartReminders(new CartReminderRepository(keywright), new CartReminderSchedule(keywright)));
    }
}
