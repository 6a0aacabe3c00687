package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;

/** A lock of Redisson on a wallet ({@code pay-wallet-lock}). */
@RedisKey(
        pattern = "pay_wallet:lock:{walletId}",
        type = RedisType.HASH,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ruoyi-vue-pro:pay_wallet:lock:42")
@Ttl
public record PayWalletLock(
        long walletId, @Field String holder, @Value int holds) {}
