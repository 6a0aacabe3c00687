package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** The users of a group ({@code im-group-members}). */
@RedisKey(
        pattern = "group_member_ids:{groupId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:group_member_ids:42")
public record ImGroupMembers(long groupId, @Value List<Long> userIds) {}
