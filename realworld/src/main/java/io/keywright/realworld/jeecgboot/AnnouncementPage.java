package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** A user's page of announcements ({@code announcement-page}). */
@RedisKey(
        pattern = "sys:cache:announcement:page:{userId:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "1h",
        example = "jeecgboot:sys:cache:announcement:page:order-events")
public record AnnouncementPage(String userId, @Value List<String> announcements) {}
