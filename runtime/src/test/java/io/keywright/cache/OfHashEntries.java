package io.keywright.cache;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** In the tests of this class, caches of the fixtures have HASH entries. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OfHashEntries.Choice.class)
@interface OfHashEntries {

    /** Takes the choice back when the tests are over. */
    final class Choice implements BeforeAllCallback, AfterAllCallback {

        private Entries before = Entries.current();

        @Override
        public void beforeAll(ExtensionContext context) {
            before = Entries.current();
            Entries.choose(Entries.HASH);
        }

        @Override
        public void afterAll(ExtensionContext context) {
            Entries.choose(before);
        }
    }
}
