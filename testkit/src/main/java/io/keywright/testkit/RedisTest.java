package io.keywright.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class, or a single test method of an ordinary class, once for each server that the system property
 * {@code keywright.test.servers} asks for ({@code embedded,redis-6.2,valkey-8.1}; by default {@code embedded} alone).
 * The server's name is part of the display name; the databases are emptied before each test.
 *
 * <pre>{@code
 * @RedisTest
 * class ProductRepositoryIT {
 *     @Test
 *     void keepsWhatWasSaved(RedisServer server) { ... }
 * }
 * }</pre>
 *
 * A constructor, {@code @BeforeEach} and the tests can take a server or a cluster as a parameter; {@code @BeforeAll}
 * can't, since JUnit calls it once for all servers. What is dear to open, such as a client, is kept for a server by
 * {@link RedisServer#shared}.
 *
 * <p>On a method it takes the place of {@code @Test}. Put it on the class or on its methods, not on both: then each
 * method would run once for each pair of servers.
 *
 * @see RedisExtension
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ClassTemplate
@TestTemplate
@ExtendWith(RedisExtension.class)
public @interface RedisTest {}
