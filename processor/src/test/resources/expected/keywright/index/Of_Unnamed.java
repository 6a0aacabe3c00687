package keywright.index;

import io.keywright.annotation.KeyspaceIndex;
import javax.annotation.processing.Generated;

/**
 * The keys that this module declares, for the compiler of those that depend on it.
 */
@Generated("io.keywright.processor.KeyspaceProcessor")
@KeyspaceIndex(
        format = 1,
        owner = "Unnamed",
        value = {
                @KeyspaceIndex.Entry(type = "Unnamed", redisType = "STRING", prefix = "", pattern = "unnamed:{id:hex16}", parts = "id=int64"),
                @KeyspaceIndex.Entry(type = "cluster.Role", redisType = "SET", prefix = "cluster:", pattern = "roles:{user}", parts = "user=int64"),
                @KeyspaceIndex.Entry(type = "events.Account", redisType = "STRING", prefix = "events:", pattern = "account:{id:shard(16)}:{id}", parts = "id=int64"),
                @KeyspaceIndex.Entry(type = "events.Chunk", redisType = "STRING", prefix = "events:", pattern = "chunk:{hash}", parts = "hash=bytes"),
                @KeyspaceIndex.Entry(type = "events.Chunk", redisType = "STRING", prefix = "events:", pattern = "salted:{shard}:{hash}:{salt?none}:{digest?none}", parts = {"shard=int32", "hash=bytes", "salt=bytes", "digest=bytes"}),
                @KeyspaceIndex.Entry(type = "events.Reading", redisType = "HASH", prefix = "events:", pattern = "reading:{sensor:[A-Z0-9]4..16}:{hour:yyyyMMddHH@Europe/Berlin}", parts = {"sensor=text", "hour=time:instant"}),
                @KeyspaceIndex.Entry(type = "shop.ApiCall", redisType = "STRING", prefix = "shop:", pattern = "api:{permits}:{store}", parts = {"permits=int64", "store=text"}),
                @KeyspaceIndex.Entry(type = "shop.Article", redisType = "STRING", prefix = "shop:", pattern = "article:{id}", parts = "id=int64"),
                @KeyspaceIndex.Entry(type = "shop.Banner", redisType = "STRING", prefix = "shop:", pattern = "banner:{page}:{language}", parts = {"page=text", "language=text"}),
                @KeyspaceIndex.Entry(type = "shop.Banner", redisType = "STRING", prefix = "shop:", pattern = "banners-of:{page}", parts = "page=text"),
                @KeyspaceIndex.Entry(type = "shop.CartLine", redisType = "HASH", prefix = "shop:", pattern = "cart:{{{userId}}}:lines", parts = "userId=int64"),
                @KeyspaceIndex.Entry(type = "shop.Download", redisType = "STRING", prefix = "shop:", pattern = "download:{token}", parts = "token=text"),
                @KeyspaceIndex.Entry(type = "shop.Greeting", redisType = "STRING", prefix = "shop:", pattern = "greeting:{userId}", parts = "userId=int64"),
                @KeyspaceIndex.Entry(type = "shop.LoginAttempt", redisType = "STRING", prefix = "shop:", pattern = "login:{account}", parts = "account=text"),
                @KeyspaceIndex.Entry(type = "shop.Mailing", redisType = "STRING", prefix = "shop:", pattern = "mailings", parts = {}),
                @KeyspaceIndex.Entry(type = "shop.Offer", redisType = "STRING", prefix = "shop:", pattern = "offer:{{{tenantId}}}:{day}:{sku}", parts = {"tenantId=int64", "day=time:local_date", "sku=text"}),
                @KeyspaceIndex.Entry(type = "shop.Offer", redisType = "STRING", prefix = "shop:", pattern = "offers-of:{{{tenantId}}}", parts = "tenantId=int64"),
                @KeyspaceIndex.Entry(type = "shop.Offer", redisType = "STRING", prefix = "shop:", pattern = "offers-in:{tenantId}:{day:yyyy-MM}", parts = {"tenantId=int64", "day=time:local_date"}),
                @KeyspaceIndex.Entry(type = "shop.Offer", redisType = "STRING", prefix = "shop:", pattern = "offers", parts = {}),
                @KeyspaceIndex.Entry(type = "shop.PageViews", redisType = "STRING", prefix = "shop:", pattern = "views:{page}{:region:lower?}:{day:yyyyMMdd}", parts = {"page=text", "region=enum:EU=EU,NORTH_AMERICA=NORTH_AMERICA", "day=time:local_date"}),
                @KeyspaceIndex.Entry(type = "shop.Payment", redisType = "STRING", prefix = "shop:", pattern = "payment:{customer}:{claim}", parts = {"customer=int64", "claim=text"}),
                @KeyspaceIndex.Entry(type = "shop.Product", redisType = "STRING", prefix = "shop:", pattern = "product:{sku}", parts = "sku=text"),
                @KeyspaceIndex.Entry(type = "shop.Rate", redisType = "STRING", prefix = "shop:", pattern = "rate:{currency}:{day}", parts = {"currency=enum:CHF=CHF,DKK=DKK", "day=time:local_date"}),
                @KeyspaceIndex.Entry(type = "shop.Search", redisType = "STRING", prefix = "shop:", pattern = "search:{{{language}}}:{query,page:sha256/32}", parts = {"language=codec:[a-z]2..8", "query=text", "page=int32"}),
                @KeyspaceIndex.Entry(type = "shop.Seats", redisType = "STRING", prefix = "shop:", pattern = "seats:{show}", parts = "show=text"),
                @KeyspaceIndex.Entry(type = "shop.Session", redisType = "HASH", prefix = "shop:", pattern = "session:{id}", parts = "id=uuid"),
                @KeyspaceIndex.Entry(type = "shop.Standing", redisType = "STRING", prefix = "shop:", pattern = "standing:{game}:{season}:{league:[A-Z]1..8?none}", parts = {"game=enum:CHESS=c,GO=g", "season=time:year_month", "league=text"}),
                @KeyspaceIndex.Entry(type = "shop.Stock", redisType = "HASH", prefix = "shop:", pattern = "stock:{warehouse:06}", parts = "warehouse=int32"),
                @KeyspaceIndex.Entry(type = "shop.Supplier", redisType = "HASH", prefix = "shop:", pattern = "supplier:{country}:{id}", parts = {"country=text", "id=int64"}),
                @KeyspaceIndex.Entry(type = "shop.Supplier", redisType = "STRING", prefix = "shop:", pattern = "suppliers-in:{country}", parts = "country=text"),
                @KeyspaceIndex.Entry(type = "shop.Voucher", redisType = "STRING", prefix = "shop:", pattern = "voucher:{code}", parts = "code=text"),
                @KeyspaceIndex.Entry(type = "shop.odd.Class", redisType = "HASH", prefix = "shop:", pattern = "odd:{store}:{namespace}:{key}", parts = {"store=text", "namespace=int32", "key=boolean"}),
                @KeyspaceIndex.Entry(type = "shop.odd.Front", redisType = "STRING", prefix = "shop:", pattern = "front:page", parts = {}),
                @KeyspaceIndex.Entry(type = "shop.odd.Key", redisType = "HASH", prefix = "shop:", pattern = "note:{note}:{limit}", parts = {"note=text", "limit=int8"}),
                @KeyspaceIndex.Entry(type = "shop.odd.Menus.Card", redisType = "STRING", prefix = "shop:", pattern = "menu:card:{id}", parts = "id=int64"),
                @KeyspaceIndex.Entry(type = "shop.odd.Menus.Dish", redisType = "STRING", prefix = "shop:", pattern = "menu:dish:{id}", parts = "id=int64"),
                @KeyspaceIndex.Entry(type = "shop.odd.Meter", redisType = "STRING", prefix = "shop:", pattern = "meter:{id}", parts = "id=int64"),
                @KeyspaceIndex.Entry(type = "shop.odd.Names.Comment", redisType = "STREAM", prefix = "shop:", pattern = "names:comments:{entryId}", parts = "entryId=int64"),
                @KeyspaceIndex.Entry(type = "shop.odd.Names.Dollars", redisType = "STRING", prefix = "shop:", pattern = "names:{item$id}", parts = "item$id=text"),
                @KeyspaceIndex.Entry(type = "shop.odd.Names.Rank", redisType = "SORTED_SET", prefix = "shop:", pattern = "names:ranks:{member}", parts = "member=int64"),
                @KeyspaceIndex.Entry(type = "shop.odd.Outer.Settings", redisType = "STRING", prefix = "shop:", pattern = "constant", parts = {}),
                @KeyspaceIndex.Entry(type = "shop.odd.Outer.Store", redisType = "STRING", prefix = "shop:", pattern = "{{*/\\u0022\\:{store}", parts = "store=text"),
                @KeyspaceIndex.Entry(type = "shop.odd.T", redisType = "STRING", prefix = "shop:", pattern = "t:{loader}:{work}:{store}", parts = {"loader=enum:A=A,B=B", "work=text", "store=text"}),
                @KeyspaceIndex.Entry(type = "social.ActiveUser", redisType = "BITMAP", prefix = "social:", pattern = "{{active}}:{day:yyyy-MM-dd}", parts = "day=time:local_date"),
                @KeyspaceIndex.Entry(type = "social.Announcement", redisType = "CHANNEL", prefix = "social:", pattern = "announcements", parts = {}),
                @KeyspaceIndex.Entry(type = "social.Branch", redisType = "GEO", prefix = "social:", pattern = "branches:{country}", parts = "country=text"),
                @KeyspaceIndex.Entry(type = "social.Due", redisType = "SORTED_SET", prefix = "social:", pattern = "due", parts = {}),
                @KeyspaceIndex.Entry(type = "social.Follow", redisType = "SET", prefix = "social:", pattern = "follows:{userId}", parts = "userId=int64"),
                @KeyspaceIndex.Entry(type = "social.Hold", redisType = "HASH", prefix = "social:", pattern = "lock:{name}", parts = "name=text"),
                @KeyspaceIndex.Entry(type = "social.HourlyLikes", redisType = "BITMAP", prefix = "social:", pattern = "likes:{postId}:{day:yyyy-MM-dd}", parts = {"postId=int64", "day=time:local_date"}),
                @KeyspaceIndex.Entry(type = "social.Job", redisType = "LIST", prefix = "social:", pattern = "jobs:{{q}}:{queue}:{state}", parts = {"queue=text", "state=enum:WAITING=WAITING,TAKEN=TAKEN"}),
                @KeyspaceIndex.Entry(type = "social.Leader", redisType = "SORTED_SET", prefix = "social:", pattern = "leaders:{game}:{season}", parts = {"game=text", "season=time:year_month"}),
                @KeyspaceIndex.Entry(type = "social.Notice", redisType = "STREAM", prefix = "social:", pattern = "notices", parts = {}),
                @KeyspaceIndex.Entry(type = "social.OrderEvent", redisType = "STREAM", prefix = "social:", pattern = "orders:{{{country}}}:{year}", parts = {"country=text", "year=int32"}),
                @KeyspaceIndex.Entry(type = "social.OrderEvent", redisType = "STREAM", prefix = "social:", pattern = "orders:{{{country}}}:{year}:dead", parts = {"country=text", "year=int32"}),
                @KeyspaceIndex.Entry(type = "social.Presence", redisType = "CHANNEL", prefix = "social:", pattern = "follows:{userId}", parts = "userId=int64"),
                @KeyspaceIndex.Entry(type = "social.PriceChange", redisType = "CHANNEL", prefix = "social:", pattern = "price-changes:{country}:{sku}", parts = {"country=text", "sku=text"}),
                @KeyspaceIndex.Entry(type = "social.ProductTag", redisType = "SET", prefix = "social:", pattern = "tags:{sku}", parts = "sku=text"),
                @KeyspaceIndex.Entry(type = "social.Reading", redisType = "STREAM", prefix = "social:", pattern = "readings:{meter}", parts = "meter=int64"),
                @KeyspaceIndex.Entry(type = "social.RecentView", redisType = "LIST", prefix = "social:", pattern = "recent:{userId}", parts = "userId=int64"),
                @KeyspaceIndex.Entry(type = "social.Reminder", redisType = "STREAM", prefix = "social:", pattern = "reminders:{{{country}}}:{kind}", parts = {"country=text", "kind=enum:CART=CART,RATING=RATING"}),
                @KeyspaceIndex.Entry(type = "social.Reminder", redisType = "STREAM", prefix = "social:", pattern = "reminders:{{{country}}}:{kind}:dead", parts = {"country=text", "kind=enum:CART=CART,RATING=RATING"}),
                @KeyspaceIndex.Entry(type = "social.Reminder", redisType = "SORTED_SET", prefix = "social:", pattern = "reminders:{{{country}}}:{kind}:due", parts = {"country=text", "kind=enum:CART=CART,RATING=RATING"}),
                @KeyspaceIndex.Entry(type = "social.SeatsLeft", redisType = "BITMAP", prefix = "social:", pattern = "seats:{eventId}", parts = "eventId=int64"),
                @KeyspaceIndex.Entry(type = "social.Stock", redisType = "SORTED_SET", prefix = "social:", pattern = "stock:{branch}", parts = "branch=int32"),
                @KeyspaceIndex.Entry(type = "social.Visit", redisType = "HYPERLOGLOG", prefix = "social:", pattern = "visitors:{day:yyyy-MM-dd}", parts = "day=time:local_date")
        }
)
public final class Of_Unnamed {
    private Of_Unnamed() {
    }
}
