package io.keywright.repository;

import io.keywright.Cursor;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.key.HashSlot;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ValueOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Moves entries of one group to dead letters and back. */
final class DeadLetterMoves<E> {

    private final KeyAccess<?> access;
    private final byte[] key;
    private final String group;
    private final Function<RawEntry<E>, E> decoder;

    DeadLetterMoves(KeyAccess<?> access, byte[] key, String group, Function<RawEntry<E>, E> decoder) {
        this.access = access;
        this.key = key;
        this.group = group;
        this.decoder = decoder;
    }

    Call<Outcome<Boolean>> bury(DeadLetterStream letters, String consumer, String id, String cause) {
        requireSameSlot(letters);
        WriteTtl ttl = letters.ttl();
        List<byte[]> args = new ArrayList<>(List.of(ttl.millisArgument(), ttl.ruleArgument()));
        args.addAll(Arrays.asList(letters.trimming().arguments()));
        for (String argument : List.of(group, consumer, id, cause)) {
            args.add(argument(argument));
        }
        return Call.reportingUnknown(access.channel()
                .script(
                        StreamScripts.DEAD_LETTER,
                        new byte[][] {letters.key(), key},
                        args.toArray(byte[][]::new),
                        IntegerOutput::new,
                        moved -> moved == 0 ? Outcome.notApplied() : Outcome.applied(moved > 0)));
    }

    Call<Page<DeadLetter<E>>> page(DeadLetterStream letters, Cursor cursor, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page's limit is at least 1, not " + limit);
        }
        if (cursor.isEnd()) {
            return Call.completed(new Page<>(List.of(), Cursor.end()));
        }
        String from = cursor.isStart() ? "-" : "(" + StreamIds.position(cursor);
        return access.channel().send(StreamCommands.xrange(letters.key(), from, "+", limit), reply -> {
            List<DeadLetter<E>> page =
                    StreamReplies.entries(reply, (id, fields) -> DeadLetterFields.read(id, fields, decoder));
            return new Page<>(
                    page,
                    page.size() < limit
                            ? Cursor.end()
                            : StreamStore.after(page.get(page.size() - 1).id()));
        });
    }

    Call<Outcome<String>> redrive(DeadLetterStream letters, String letterId) {
        requireSameSlot(letters);
        StreamIds.requireEntryId(letterId);
        WriteTtl ttl = access.partialWrites();
        return Call.reportingUnknown(access.channel()
                .script(
                        StreamScripts.REDRIVE,
                        new byte[][] {key, letters.key()},
                        new byte[][] {ttl.millisArgument(), ttl.ruleArgument(), argument(letterId)},
                        ValueOutput::new,
                        id -> id == null ? Outcome.notApplied() : Outcome.applied(StreamReplies.text(id))));
    }

    void requireSameSlot(DeadLetterStream letters) {
        if (access.channel().isCluster() && HashSlot.of(key) != HashSlot.of(letters.key())) {
            throw new IllegalArgumentException(
                    "On a cluster the dead letters of " + access.schema().pattern() + " need a key of the same slot; "
                            + letters + " has another. Give both patterns one hash tag.");
        }
    }

    private static byte[] argument(String text) {
        return StreamCommands.argument(text);
    }
}
