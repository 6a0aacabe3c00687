package io.keywright.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Long tests of what no JDK changes: searches, arithmetic of languages, what a server makes of the same bytes, kills of
 * whole processes. CI runs them on JDK 17, and leaves them out on the newest one ({@code -DexcludedGroups=one-jdk}).
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("one-jdk")
public @interface OnOneJdk {}
