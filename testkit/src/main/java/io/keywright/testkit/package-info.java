/**
 * Real Redis and Valkey servers for tests: one server, a cluster, a proxy that breaks connections on demand, and the
 * JUnit extension that hands them to test methods. Stands on the JDK and the JUnit API alone, so that a test can ask a
 * server what it holds without the code under test. Tests of any module, and of users, may import it; production code
 * may not.
 */
@NullMarked
package io.keywright.testkit;

import org.jspecify.annotations.NullMarked;
