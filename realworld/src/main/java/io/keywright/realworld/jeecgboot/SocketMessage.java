package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What all nodes are to send to their web sockets ({@code ws-topic}). */
@RedisKey(pattern = "socketHandler", type = RedisType.CHANNEL, example = "jeecgboot:socketHandler")
public record SocketMessage(String handler, String message) {}
