package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class UnderivableKey {

    @RedisKey(pattern = "page:{tenant}:{number}", type = STRING, ttl = "1h")
    @CacheAside
    record Page(String tenant, long number, String v) {}

    @RedisKey(pattern = "plain:{id}", type = STRING, ttl = "1h")
    record Plain(long id, String v) {}

    record NoKey(long id) {}

    @RedisKey(pattern = "unsound:{id}", type = STRING, ttl = "soon")
    @CacheAside
    record Unsound(long id, String v) {}

    @Invalidates(Page.class)
    record Missing(String tennant, long number) {}

    @Invalidates(Page.class)
    record WrongType(String tenant, int number) {}

    @Invalidates(Page.class)
    record PerhapsNull(@Nullable String tenant, long number) {}

    @Invalidates(Page.class)
    record PerhapsEmpty(Optional<String> tenant, long number) {}

    @Invalidates(value = Page.class, parts = "number=site")
    record WrongTarget(String tenant, long page) {}

    @Invalidates(value = Page.class, parts = {"nummer=page", "number"})
    record WrongPart(String tenant, long page, long number) {}

    @Invalidates(Plain.class)
    record NoCache(long id) {}

    @Invalidates(NoKey.class)
    record NoRedisKey(long id) {}

    @Invalidates(int.class)
    record NoType(long id) {}

    @Invalidates(Unsound.class)
    record OfUnsound(long id) {}

    @Invalidates(Page.class)
    record Boxed(String tenant, Long number) {}
}
