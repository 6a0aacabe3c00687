package io.keywright.realworld.tyk;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What a node knew last ({@code rpc-backup-defs}, {@code rpc-backup-policies}). */
@RedisKey(
        pattern = "rpc:node-definition-backup:{tags}",
        type = RedisType.STRING,
        example = "tyk:rpc:node-definition-backup:alice%40example.com",
        repository = "RpcBackupDefsRepository")
@RedisKey(
        pattern = "rpc:node-policy-backup:{tags}",
        type = RedisType.STRING,
        example = "tyk:rpc:node-policy-backup:alice%40example.com",
        repository = "RpcBackupPoliciesRepository")
@Persistent(reason = "kept for when the control plane is gone")
public record NodeBackup(String tags, @Value byte[] encrypted) {}
