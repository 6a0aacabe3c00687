package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(type = STRING, ttl = "1h")
// ^ error: annotation @io.keywright.annotation.RedisKey is missing a default value for the element 'pattern'
record NoPattern(long id, String v) {}

@RedisKey(pattern = "b:{id}", type = STRING, ttl = TTL)
// ^ error: cannot find symbol
// | symbol: variable TTL
record UnknownConstant(long id, String v) {}
