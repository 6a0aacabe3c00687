package io.keywright.repository;

import io.keywright.Outcome;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Appends entries: by a single command where that is enough, else by a script, up to 200 entries of a key at a time.
 */
final class StreamAppends<K, E> {

    /** The most entries that one script appends: other clients wait meanwhile. */
    private static final int ENTRIES_PER_SCRIPT = 200;

    private final KeyAccess<K> access;
    private final StreamCodec<K, E> entries;
    private final StreamFields<K, E> fields;
    private final StreamTrimming trimming;

    StreamAppends(KeyAccess<K> access, StreamCodec<K, E> entries, StreamFields<K, E> fields, StreamTrimming trimming) {
        this.access = access;
        this.entries = entries;
        this.fields = fields;
        this.trimming = trimming;
    }

    Call<Outcome<String>> append(E entry) {
        byte[] key = access.encode(entries.keyOf(entry));
        if (isPlain()) {
            return Call.reportingUnknown(access.channel()
                    .send(
                            StreamCommands.xadd(key, trimming, fields.encode(entry)),
                            id -> Outcome.applied(StreamReplies.text(id))));
        }
        return Call.reportingUnknown(append(key, List.of(entry), ids -> Outcome.applied(ids.get(0))));
    }

    Call<Outcome<String>> append(E entry, String id) {
        StreamIds.requireEntryId(id);
        List<byte[]> args = new ArrayList<>(Arrays.asList(trimming.arguments()));
        args.add(StreamCommands.argument(id));
        args.addAll(fields.encode(entry));
        KeyWrite write = KeyWrite.of(access.encode(entries.keyOf(entry)), access.partialWrites(), args);
        return Call.reportingUnknown(access.script(
                StreamScripts.APPEND_AT,
                write,
                IntegerOutput::new,
                there -> there == 1 ? Outcome.applied(id) : Outcome.notApplied()));
    }

    Call<Outcome<List<String>>> appendAll(Collection<? extends E> appended) {
        if (appended.isEmpty()) {
            return Call.completed(Outcome.applied(List.of()));
        }
        return isPlain() ? appendPlainly(appended) : appendByKey(new ArrayList<>(appended));
    }

    private Call<Outcome<List<String>>> appendPlainly(Collection<? extends E> appended) {
        List<Command<byte[], byte[], byte[]>> commands = new ArrayList<>(appended.size());
        for (E entry : appended) {
            commands.add(StreamCommands.xadd(access.encode(entries.keyOf(entry)), trimming, fields.encode(entry)));
        }
        return Call.reportingUnknown(access.channel()
                .sendAll(
                        commands,
                        ids -> Outcome.applied(
                                ids.stream().map(StreamReplies::text).toList())));
    }

    private Call<Outcome<List<String>>> appendByKey(List<E> all) {
        Map<Bytes, List<Integer>> byKey = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            byKey.computeIfAbsent(new Bytes(access.encode(entries.keyOf(all.get(i)))), unseen -> new ArrayList<>())
                    .add(i);
        }
        String[] ids = new String[all.size()];
        List<KeyWrite> writes = new ArrayList<>();
        List<List<Integer>> parts = new ArrayList<>();
        byKey.forEach((key, indexes) -> {
            for (int from = 0; from < indexes.size(); from += ENTRIES_PER_SCRIPT) {
                List<Integer> part = indexes.subList(from, Math.min(from + ENTRIES_PER_SCRIPT, indexes.size()));
                parts.add(part);
                writes.add(appending(key.array(), part.stream().map(all::get).toList()));
            }
        });
        return Call.reportingUnknown(access.scripts(StreamScripts.APPEND, writes, ReplyTree::new, replies -> {
            for (int i = 0; i < replies.size(); i++) {
                List<String> made = StreamReplies.texts(replies.get(i));
                for (int j = 0; j < made.size(); j++) {
                    ids[parts.get(i).get(j)] = made.get(j);
                }
            }
            return Outcome.applied(List.of(ids));
        }));
    }

    /** Whether an append is a single command: there is no TTL to give, and XADD trims by itself. */
    private boolean isPlain() {
        return access.lifetime().isPersistent() && trimming.isPlain();
    }

    private <T> Call<T> append(byte[] key, List<E> appended, Function<List<String>, T> decode) {
        return access.script(
                StreamScripts.APPEND,
                appending(key, appended),
                ReplyTree::new,
                ids -> decode.apply(StreamReplies.texts(ids)));
    }

    private KeyWrite appending(byte[] key, List<E> appended) {
        List<byte[]> args = new ArrayList<>(Arrays.asList(trimming.arguments()));
        for (E entry : appended) {
            List<byte[]> encoded = fields.encode(entry);
            args.add(NumberText.encode(encoded.size()));
            args.addAll(encoded);
        }
        return KeyWrite.of(key, access.partialWrites(), args);
    }
}
