/** Starts the sample, lets the shop work for a few seconds and tells what it did. Nothing imports it. */
@NullMarked
package io.keywright.sample.app;

import org.jspecify.annotations.NullMarked;
