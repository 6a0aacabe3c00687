/** The keys of ru102j: the sample of a course: meters of solar sites. */
@Keyspace(name = "ru102j", jitter = "0%")
@NullMarked
package io.keywright.realworld.ru102j;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
