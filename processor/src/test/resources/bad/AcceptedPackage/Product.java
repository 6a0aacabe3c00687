package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@RedisKey(pattern = "orderLines:{id}", type = STRING, ttl = "1h")
record Line(long id, String v) {}
