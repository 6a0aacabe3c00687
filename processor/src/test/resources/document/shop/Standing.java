package com.acme.shop;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.YearMonth;

/** How many reviews each reader has written in a month; <b>bold</b> & [linked](https://example.com) by nobody. */
@RedisKey(pattern = "{{reviews}}:{category:lower}:{month}", type = RedisType.HASH, ttl = "${shop.reviews.ttl:400d}")
public record Standing(Category category, YearMonth month, @Field String reader, @Value @Counter long reviews) {}
