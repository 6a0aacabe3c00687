/**
 * Binding of Keywright's caches to Spring's transactions; spring-tx is an optional dependency: nothing else in the
 * runtime names it. Applications import this package; no other package of Keywright does.
 */
@NullMarked
package io.keywright.spring;

import org.jspecify.annotations.NullMarked;
