package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** Departments below a department ({@code cache-dept-children}). */
@RedisKey(
        pattern = "dept_children_ids:{deptId}",
        type = RedisType.STRING,
        ttl = "${ruoyi.cache.ttl:1h}",
        example = "ruoyi-vue-pro:dept_children_ids:42")
public record DeptChildren(long deptId, @Value List<Long> deptIds) {}
