/** The keys of ruoyi-vue-pro: an enterprise application of many modules. */
@Keyspace(name = "ruoyi-vue-pro", jitter = "0%")
@NullMarked
package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Keyspace;
import org.jspecify.annotations.NullMarked;
