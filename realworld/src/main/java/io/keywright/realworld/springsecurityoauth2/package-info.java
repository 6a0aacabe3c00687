/** The keys of spring-security-oauth2: a store of OAuth 2 tokens. */
@Keyspace(name = "oauth", jitter = "0%")
@NullMarked
package io.keywright.realworld.springsecurityoauth2;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
