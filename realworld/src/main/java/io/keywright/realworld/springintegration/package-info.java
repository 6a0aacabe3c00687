/** The keys of spring-integration: stores and locks of an integration framework. */
@Keyspace(name = "integration", jitter = "0%")
@NullMarked
package io.keywright.realworld.springintegration;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
