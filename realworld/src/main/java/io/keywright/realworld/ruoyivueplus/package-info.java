/** The keys of ruoyi-vue-plus: an admin back end for several tenants. */
@Keyspace(name = "ruoyi-vue-plus", jitter = "0%")
@NullMarked
package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
