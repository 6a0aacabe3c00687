package com.acme.shop;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/**
 * What is left of an article that is sold in a rush. The database holds the orders; this keeps the crowd away from it.
 *
 * @param remaining how many can still be reserved
 * @param reserved how many were reserved since the sale began
 */
@RedisKey(pattern = "sale:{sku}", type = RedisType.STRING, ttl = "2h", example = "shop:sale:LAMP-00007")
public record FlashSale(String sku, int remaining, int reserved) {

    /** The sale after one more reservation. */
    public FlashSale reserveOne() {
        return new FlashSale(sku, remaining - 1, reserved + 1);
    }
}
