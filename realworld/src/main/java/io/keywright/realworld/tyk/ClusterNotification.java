package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What all nodes are told ({@code cluster-channel}). */
@RedisKey(pattern = "tyk.cluster.notifications", type = RedisType.CHANNEL, example = "tyk:tyk.cluster.notifications")
public record ClusterNotification(String command, String payload) {}
