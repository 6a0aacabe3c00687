/** The keys of spring-cloud-gateway: a gateway: rate limits with both keys in one slot. */
@Keyspace(name = "gateway", jitter = "0%")
@NullMarked
package io.keywright.realworld.springcloudgateway;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
