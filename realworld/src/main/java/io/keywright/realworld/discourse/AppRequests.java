package io.keywright.realworld.discourse;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.LocalDate;

/** Requests of a day, by their kind ({@code app-request}). */
@RedisKey(
        pattern = "app_req_{type:lower}{day:yyyyMMdd}",
        type = RedisType.STRING,
        ttl = "3d",
        example = "discourse:app_req_http_total20240131")
public record AppRequests(
        RequestKind type, LocalDate day, @Counter @Value long requests) {

    /** The values that stand in keys. */
    public enum RequestKind {
        HTTP_TOTAL,
        HTTP_2XX,
        HTTP_BACKGROUND,
        HTTP_3XX,
        PAGE_VIEW_CRAWLER,
        PAGE_VIEW_LOGGED_IN,
        PAGE_VIEW_ANON
    }
}
