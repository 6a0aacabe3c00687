package io.keywright.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Hands a {@link RedisServer} or a {@link RedisCluster} to test methods, lifecycle methods and constructors that have
 * such a parameter.
 *
 * <p>With {@code @ExtendWith(RedisExtension.class)} it is the first server that {@code keywright.test.servers} asks
 * for; with {@link RedisTest} the tests run once for each of them. A server that is asked for and can't be had fails
 * the tests.
 *
 * <p>All tests of a JVM share the servers, which start when they are first needed and stop at the end. Before each test
 * all databases are emptied, whatever {@code @BeforeAll} put there included, and a server that the test before stopped
 * or froze is brought back. {@code @BeforeAll} and {@code @AfterAll} of a {@link RedisTest} class are called once for
 * all servers and can't have one. A test that changes configuration or users starts a server of its own by
 * {@link RedisServer#start(String...)}. Tests that run in parallel must not share a server either.
 *
 * <p>{@code -Dkeywright.test.redis=redis://host:port/database} makes the tests run on a server that is there already.
 * Its database must be empty at the start, unless {@code -Dkeywright.test.redis.flush=true} allows to delete what it
 * holds; from then on that one database is emptied between tests, and no other.
 */
public final class RedisExtension
        implements ClassTemplateInvocationContextProvider,
                TestTemplateInvocationContextProvider,
                ParameterResolver,
                BeforeEachCallback,
                TestExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(RedisExtension.class);
    private static final String CURRENT = "server";

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), RedisTest.class);
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        boolean first = AnnotationSupport.isAnnotated(context.getRequiredTestClass(), OnFirstServer.class);
        return ServerPool.names().stream().limit(first ? 1 : Long.MAX_VALUE).map(Invocation::new);
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), RedisTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return ServerPool.names().stream().map(Invocation::new);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RedisServer.class || type == RedisCluster.class;
    }

    /** A constructor's server is that of the run for which the instance is made. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String name = serverName(context);
        return parameter.getParameter().getType() == RedisCluster.class
                ? pool(context).cluster(name)
                : pool(context).server(name);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        pool(context).refresh(serverName(context));
    }

    /** Adds the server to the failure: build tools show a test's name and not its server. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failure.addSuppressed(new RanOn(serverName(context)));
        throw failure;
    }

    private static String serverName(ExtensionContext context) {
        String name = store(context).get(CURRENT, String.class);
        if (name != null) {
            return name;
        }
        if (AnnotationSupport.isAnnotated(context.getTestClass(), RedisTest.class)) {
            throw new ParameterResolutionException("JUnit calls @BeforeAll and @AfterAll, and the constructor of a"
                    + " PER_CLASS instance, once for all servers of a @RedisTest class, so they have no server.\n"
                    + "Use @BeforeEach; what is dear to open is kept for a server by RedisServer.shared()");
        }
        return ServerPool.names().get(0);
    }

    private static ServerPool pool(ExtensionContext context) {
        return store(context.getRoot()).computeIfAbsent(ServerPool.class, absent -> new ServerPool(), ServerPool.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** Where a test failed, for its stack trace. */
    private static final class RanOn extends Exception {

        private static final long serialVersionUID = 1L;

        RanOn(String server) {
            super("The server was " + server, null, false, false);
        }
    }

    /** One run of a class or method: on the server of this name. */
    private record Invocation(String server) implements ClassTemplateInvocationContext, TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return server;
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            store(context).put(CURRENT, server);
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of();
        }
    }
}
