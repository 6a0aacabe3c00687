package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** How many have read an announcement ({@code announcement-count}). */
@RedisKey(pattern = "sys:cache:announcement{id:[A-Za-z0-9_-]}", type = RedisType.STRING)
@Persistent(reason = "one counter an announcement")
public record AnnouncementCount(String id, @Counter @Value long readers) {}
