package io.keywright.internal;

import io.keywright.KeywrightException;
import io.lettuce.core.RedisCommandExecutionException;
import io.netty.handler.ssl.NotSslRecordException;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Why a connection could not be made: because nobody is there, which may pass, or because of a refusal, which somebody
 * has to mend.
 */
final class ConnectFailure {

    /** Errors of a server that will answer before long. */
    private static final Set<String> PASSING =
            Set.of("LOADING", "BUSY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "UNBLOCKED", "READONLY");

    private static final String TOO_MANY = "ERR max number of clients";

    /** Lettuce nests less deep. */
    private static final int DEPTH = 12;

    private ConnectFailure() {}

    /** Whether to try again later may help. Not where the thread that connects was interrupted. */
    static boolean mayPass(Throwable failure) {
        return find(failure, DEPTH, ConnectFailure::isNoMatterOfTime) == null;
    }

    private static boolean isNoMatterOfTime(Throwable failure) {
        return isRefusal(failure) || failure instanceof InterruptedException;
    }

    private static boolean isRefusal(Throwable failure) {
        if (failure instanceof RedisCommandExecutionException answer) {
            String text = String.valueOf(answer.getMessage());
            return !PASSING.contains(ServerError.code(text)) && !text.startsWith(TOO_MANY);
        }
        return failure instanceof KeywrightException
                || failure instanceof GeneralSecurityException // of certificates; a broken handshake is none
                || failure instanceof NotSslRecordException;
    }

    /** What is wrong, in a form that quotes nothing secret. */
    static String describe(Throwable failure) {
        Throwable refusal = find(failure, DEPTH, ConnectFailure::isRefusal);
        if (refusal instanceof RedisCommandExecutionException answer) {
            return "the server refuses it with " + ServerError.redact(answer.getMessage());
        }
        if (refusal instanceof KeywrightException known) {
            return String.valueOf(known.getMessage());
        }
        if (refusal != null) {
            return "TLS fails with " + refusal.getClass().getSimpleName();
        }
        return "no server can be reached";
    }

    /** Lettuce keeps what each node of a cluster said among the suppressed. */
    private static @Nullable Throwable find(@Nullable Throwable failure, int depth, Predicate<Throwable> wanted) {
        if (failure == null || depth == 0) {
            return null;
        }
        if (wanted.test(failure)) {
            return failure;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            Throwable found = find(suppressed, depth - 1, wanted);
            if (found != null) {
                return found;
            }
        }
        return find(failure.getCause(), depth - 1, wanted);
    }
}
