package io.keywright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.keywright.repository.Call;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.api.StatefulConnection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * R35, the runtime's half, in its byte code: who waits in it is known by name, and is on a thread of its own, on the
 * caller's after a look at which thread that is, or has what it waits for. A new place is added here with its reason,
 * and if it may be reached on the caller's thread with a case in {@link EventLoopIT}.
 */
class BlockingCallsTest {

    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/testkit"))
            .importPackages("io.keywright");

    private static final Set<String> CALLER_THAT_IS_NO_EVENT_LOOP = Set.of(
            "internal.BatchCall.await",
            "internal.Client.await",
            "internal.CommandPipeline.send",
            "internal.FirstConnection.ask",
            "internal.ReplyCall.await",
            "cache.ReadCall.begin",
            "cache.Waiting.getOrThrow",
            "cache.Waiting.getUninterruptibly",
            "channel.ActiveSubscription.awaitFirst");

    /** Made of others, which look. */
    private static final Set<String> CALLS_OF_CALLS = Set.of(
            "cache.AllCalls.await",
            "cache.BulkRead.<init>",
            "cache.BulkRead.await",
            "cache.ChainedCall.await",
            "cache.NearEntry.await",
            "cache.NearLook.await",
            "cache.ReadCall.await",
            "repository.Calls$3.await",
            "repository.Calls$4.await",
            "repository.Calls$5.await",
            "stream.GroupStart.create",
            "stream.StreamConsumer.groupState");

    private static final Set<String> THREAD_OF_ITS_OWN = Set.of(
            "channel.ActiveSubscription.await",
            "channel.ActiveSubscription.awaitConfirmation",
            "channel.Backlog.next",
            "repository.BlockingPops.sitOut",
            "stream.Holdings.awaitParkingRoom",
            "stream.Holdings.awaitRoom",
            "stream.Holdings.next",
            "stream.Keeper.bury",
            "stream.Keeper.claim",
            "stream.Keeper.keep",
            "stream.Keeper.take",
            "stream.Keeper.tidy",
            "stream.Reader.failed",
            "stream.Reader.pause",
            "stream.Reader.read",
            "stream.Reader.recover",
            "stream.Signals.awaitNews",
            "stream.StreamConsumer.signOff",
            "stream.StreamMover.isClosing",
            "stream.StreamMover.step");

    /** What is waited for is there. */
    private static final Set<String> DONE = Set.of(
            "cache.BulkRead.found",
            "cache.BulkRound.stamp",
            "internal.BatchCall.each",
            "internal.BatchCall.replies",
            "internal.ReplicationLine.end",
            "internal.ReplyCall.awaitExpired",
            "internal.ReplyCall.failure");

    /** The end of something, which says so, and waits some seconds at most. */
    private static final Set<String> CLOSING = Set.of(
            "channel.ActiveSubscription.close",
            "internal.Clients.shutdown",
            "stream.StreamConsumer.close",
            "stream.StreamMover.close");

    @Test
    void whoWaitsIsKnown() {
        Set<String> waiting = RUNTIME.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(BlockingCallsTest::waits)
                .map(call -> call.getOriginOwner().getFullName().replace("io.keywright.", "") + "."
                        + call.getOrigin().getName().replaceFirst("lambda\\$(\\w+)\\$\\d+", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>();
        for (Set<String> some :
                Set.of(CALLER_THAT_IS_NO_EVENT_LOOP, CALLS_OF_CALLS, THREAD_OF_ITS_OWN, DONE, CLOSING)) {
            known.addAll(some);
        }
        assertThat(waiting).isEqualTo(known);
    }

    private static boolean waits(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        return (owner.isAssignableTo(Future.class) && Set.of("get", "join").contains(name))
                || (owner.isAssignableTo(Call.class) && name.equals("await"))
                || (owner.isEquivalentTo(Thread.class)
                        && Set.of("sleep", "join").contains(name))
                || (name.equals("wait")
                        && call.getTarget().getOwner().isAssignableTo(Object.class)
                        && call.getTarget().getFullName().startsWith("java.lang.Object."))
                || (owner.isAssignableTo(CountDownLatch.class) && name.equals("await"))
                || (owner.isAssignableTo(Condition.class) && name.startsWith("await"))
                || (owner.isAssignableTo(BlockingQueue.class)
                        && Set.of("take", "put").contains(name))
                || (owner.isAssignableTo(Semaphore.class) && name.equals("acquire"))
                || (owner.isAssignableTo(ExecutorService.class) && name.equals("awaitTermination"))
                || (owner.isAssignableTo(LockSupport.class) && name.startsWith("park"))
                || owner.isEquivalentTo(LettuceFutures.class);
    }

    /** All callers share the connection: one that held its flushes back would hold back those of the others. */
    @Test
    void nobodyTouchesTheFlushesOfASharedConnectionOrUsesItsBlockingApi() {
        Set<String> touching = RUNTIME.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(StatefulConnection.class))
                .filter(call -> Set.of("setAutoFlushCommands", "flushCommands", "sync", "setTimeout")
                        .contains(call.getName()))
                .map(JavaMethodCall::getDescription)
                .collect(Collectors.toSet());
        assertThat(touching).isEmpty();
    }
}
