package io.keywright.realworld.springcloudgateway;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;

/** A route ({@code route-definition}). */
@RedisKey(
        pattern = "routedefinition_{routeId:[A-Za-z0-9_.$]}",
        type = RedisType.STRING,
        example = "gateway:routedefinition_com.acme.Order")
@Persistent(reason = "the routes of the gateway")
public record RouteDefinition(String routeId, String uri, List<String> predicates, List<String> filters, int order) {}
