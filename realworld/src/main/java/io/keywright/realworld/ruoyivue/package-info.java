/** The keys of ruoyi-vue: an admin back end. */
@Keyspace(name = "ruoyi-vue", jitter = "0%")
@NullMarked
package io.keywright.realworld.ruoyivue;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
