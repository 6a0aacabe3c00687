/** What the annotation processor costs at build time. Imported by nothing. */
@NullMarked
package io.keywright.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
