package shop.odd;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.Invalidates;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Caches whose names, begun in lower case, mean something else in Java or in what evicts from them. */
final class Menus {

    private Menus() {}

    @RedisKey(pattern = "menu:dish:{id}", type = RedisType.STRING, ttl = "1m", repository = "Default")
    @CacheAside
    record Dish(long id, String name) {}

    @RedisKey(pattern = "menu:card:{id}", type = RedisType.STRING, ttl = "1m", repository = "Change")
    @CacheAside
    record Card(long id, String name) {}

    /** What evicts both. */
    @Invalidates(Dish.class)
    @Invalidates(Card.class)
    record Changed(long id) {}

    /** One that is only read: none can be made from what it shows. */
    @Invalidates(Dish.class)
    abstract static class DishEvent {

        private final Thread by = Thread.currentThread();

        abstract long id();

        @Override
        public String toString() {
            return id() + " by " + by;
        }
    }

    /** The same as interfaces. */
    @Invalidates(Card.class)
    interface CardEvent extends Numbered {}

    interface Numbered {
        long getId();
    }
}
