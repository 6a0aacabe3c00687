package io.keywright.realworld.mall;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.LocalDate;

/** Orders of a day ({@code order-sn}). */
@RedisKey(pattern = "oms:orderId{day:yyyyMMdd}", type = RedisType.STRING, example = "mall:oms:orderId20240131")
@Persistent(reason = "one key a day, never removed")
public record OrderSequence(LocalDate day, @Counter @Value long orders) {}
