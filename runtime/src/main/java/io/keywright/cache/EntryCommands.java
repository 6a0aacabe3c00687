package io.keywright.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keywright.cache.Action.Held;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.ReplicatedScripts;
import io.keywright.repository.ReplicatedScripts.Written;
import io.keywright.repository.Replied;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.script.Script;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandKeyword;
import io.lettuce.core.protocol.CommandType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The protocol's commands as Redis knows them: a plain command where the server has one that does, which there is for
 * STRING entries only, else a script. All ways give the same results.
 */
final class EntryCommands {

    private static final byte[] IFEQ = "IFEQ".getBytes(US_ASCII);
    private static final byte[] FENCE_HEAD = {EntryFormat.MAGIC, EntryFormat.FENCE};
    private static final byte[] VALUE_HEAD = {EntryFormat.MAGIC, EntryFormat.VALUE};

    private final CommandChannel channel;
    private final EntryForm form;
    private final EntryScripts scripts;
    private final Script getOrLease;
    private final long leaseMillis;
    private final long fenceMillis;

    EntryCommands(CommandChannel channel, EntryForm form, long leaseMillis, long fenceMillis) {
        this(channel, form, form.scripts().getOrLease(), leaseMillis, fenceMillis);
    }

    private EntryCommands(
            CommandChannel channel, EntryForm form, Script getOrLease, long leaseMillis, long fenceMillis) {
        this.channel = channel;
        this.form = form;
        this.scripts = form.scripts();
        this.getOrLease = getOrLease;
        this.leaseMillis = leaseMillis;
        this.fenceMillis = fenceMillis;
    }

    /** The same commands on another channel, which only a master answers. */
    EntryCommands ofMasters(CommandChannel other) {
        return new EntryCommands(other, form, scripts.leaseOrGet(), leaseMillis, fenceMillis);
    }

    /** SET NX GET PX: one command, also where it hits; or a script. */
    Call<Seen<byte[]>> getOrLease(byte[] key, EntryId id) {
        return hasCombinedRead()
                ? channel.send(combinedRead(key, id), EntryFormat::read)
                : reading(getOrLease, key, EntryFormat.lease(id), text(leaseMillis));
    }

    /** Whether a plain command reads or leases. */
    boolean hasCombinedRead() {
        return has(Feature.SET_NX_GET);
    }

    private boolean has(Feature feature) {
        return form == EntryForm.STRING && channel.features().has(feature);
    }

    /** The command alone, for a batch. */
    Command<byte[], byte[], byte @Nullable []> combinedRead(byte[] key, EntryId id) {
        CommandArgs<byte[], byte[]> args = args(key)
                .addValue(EntryFormat.lease(id))
                .add(CommandKeyword.NX)
                .add(CommandType.GET)
                .add(CommandKeyword.PX)
                .add(leaseMillis);
        return new Command<>(CommandType.SET, new ValueOutput<>(ByteArrayCodec.INSTANCE), args);
    }

    /**
     * {@link #getOrLease} of several keys, and other reads beside it: one dispatch in bounded chunks, or two at the
     * same time where a script has to read.
     *
     * @return what became of the keys' commands, and then of the others
     */
    Call<List<Replied<byte @Nullable []>>> getOrLeaseEach(
            List<byte[]> keys, List<EntryId> ids, List<Command<byte[], byte[], byte @Nullable []>> beside) {
        if (hasCombinedRead()) {
            List<Command<byte[], byte[], byte @Nullable []>> commands = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                commands.add(combinedRead(keys.get(i), ids.get(i)));
            }
            commands.addAll(beside);
            return channel.sendEach(commands);
        }
        Call<List<Replied<byte @Nullable []>>> entries = readingEach(
                getOrLease,
                keys,
                ids.stream()
                        .map(id -> new byte[][] {EntryFormat.lease(id), text(leaseMillis)})
                        .toList());
        if (beside.isEmpty()) {
            return entries;
        }
        Call<List<Replied<byte @Nullable []>>> others = channel.sendEach(beside);
        return new ChainedCall<>(
                entries,
                read -> others.map(replies -> {
                    List<Replied<byte @Nullable []>> all = new ArrayList<>(read);
                    all.addAll(replies);
                    return all;
                }));
    }

    /** {@link #get} of several keys, and other reads beside it, as {@link #getOrLeaseEach}: one dispatch. */
    Call<List<Replied<byte @Nullable []>>> getEach(
            List<byte[]> keys, List<Command<byte[], byte[], byte @Nullable []>> beside) {
        List<Command<byte[], byte[], byte @Nullable []>> commands = new ArrayList<>();
        keys.forEach(key -> commands.add(read(key)));
        commands.addAll(beside);
        return channel.sendEach(commands);
    }

    /** {@link #takeOver} of several keys: one dispatch in bounded chunks. */
    <P> Call<List<Replied<byte @Nullable []>>> takeOverEach(List<byte[]> keys, List<Action.TakeOver<P>> actions) {
        return readingEach(
                scripts.takeOver(), keys, actions.stream().map(this::arguments).toList());
    }

    Call<Seen<byte[]>> get(byte[] key) {
        return channel.send(read(key), EntryFormat::read);
    }

    /** The command alone, for a batch, or for another connection. */
    Command<byte[], byte[], byte @Nullable []> read(byte[] key) {
        return form.read(key);
    }

    <P> Call<Seen<byte[]>> takeOver(byte[] key, Action.TakeOver<P> action) {
        return reading(scripts.takeOver(), key, arguments(action));
    }

    private <P> byte[][] arguments(Action.TakeOver<P> action) {
        return new byte[][] {prefix(action.seen()), text(leaseMillis), EntryFormat.lease(action.id())};
    }

    /** SET IFEQ, or a script. */
    Call<Boolean> fill(byte[] key, byte[] lease, byte[] entry, long ttlMillis) {
        if (!has(Feature.SET_IFEQ)) {
            return storing(scripts.fill(), key, entry, lease, text(ttlMillis));
        }
        CommandArgs<byte[], byte[]> args = args(key)
                .addValue(entry)
                .add(IFEQ)
                .addValue(lease)
                .add(CommandKeyword.PX)
                .add(ttlMillis);
        return channel.send(
                new Command<>(CommandType.SET, new StatusOutput<>(ByteArrayCodec.INSTANCE), args), ok -> ok != null);
    }

    Call<Boolean> release(byte[] key, Held held, EntryId id) {
        return writing(scripts.release(), key, prefix(held, id));
    }

    /** @param untilMillis since 1970 */
    Call<Boolean> claim(byte[] key, Held held, EntryId seen, EntryId id, long untilMillis) {
        byte[] until = ByteBuffer.allocate(Integer.BYTES)
                .putInt(EntryFormat.claimedUntil(untilMillis))
                .array();
        return writing(scripts.claim(), key, prefix(held, seen), EntryFormat.token(id), until);
    }

    Call<Boolean> refresh(byte[] key, Held held, EntryId claimed, byte[] entry, long ttlMillis) {
        return storing(scripts.refresh(), key, entry, prefix(held, claimed), text(ttlMillis));
    }

    /** UNLINK; the keys are of one cluster slot. */
    Call<Boolean> evict(List<byte[]> keys) {
        return channel.send(evictCommand(keys), count -> true);
    }

    /** The command alone, for a batch. */
    static Command<byte[], byte[], Long> evictCommand(List<byte[]> keys) {
        return new Command<>(
                CommandType.UNLINK,
                new IntegerOutput<>(ByteArrayCodec.INSTANCE),
                CommandChannel.args().addKeys(keys));
    }

    /** Gives the fence's birth. */
    Call<Long> fence(byte[] key, EntryId token) {
        return channel.<byte[], Long>script(
                scripts.fence(),
                new byte[][] {key},
                new byte[][] {FENCE_HEAD, EntryFormat.token(token), text(fenceMillis)},
                ValueOutput::new,
                Bits::parse);
    }

    /** The same, acknowledged by replicas. */
    CompletionStage<Written<Long>> fence(ReplicatedScripts replicated, byte[] key, EntryId token) {
        return replicated.run(
                channel.keyPattern(),
                scripts.fence(),
                new byte[][] {key},
                new byte[][] {FENCE_HEAD, EntryFormat.token(token), text(fenceMillis)},
                Bits::parse);
    }

    Call<Boolean> unfence(byte[] key, EntryId token) {
        return writing(scripts.unfence(), key, FENCE_HEAD, EntryFormat.token(token));
    }

    /** {@link #unfence} of each key, in bounded chunks. */
    Call<Boolean> unfenceAll(List<byte[]> keys, List<EntryId> tokens) {
        return channel.<Long, Boolean>scriptAll(
                scripts.unfence(),
                keys.stream().map(key -> new byte[][] {key}).toList(),
                tokens.stream()
                        .map(token -> new byte[][] {FENCE_HEAD, EntryFormat.token(token)})
                        .toList(),
                IntegerOutput::new,
                applied -> true);
    }

    <P> Call<Boolean> put(byte[] key, Action.Put<P> put, byte[] entry, long ttlMillis) {
        byte[] version = ByteBuffer.allocate(Long.BYTES).putLong(put.version()).array();
        return storing(
                scripts.put(),
                key,
                entry,
                FENCE_HEAD,
                EntryFormat.token(put.token()),
                version,
                VALUE_HEAD,
                Bits.format(put.birth()),
                text(ttlMillis));
    }

    private Call<Seen<byte[]>> reading(Script script, byte[] key, byte[]... args) {
        return channel.<byte @Nullable [], Seen<byte[]>>script(
                script, new byte[][] {key}, args, form::output, EntryFormat::read);
    }

    private Call<List<Replied<byte @Nullable []>>> readingEach(Script script, List<byte[]> keys, List<byte[][]> args) {
        return channel.<byte @Nullable []>scriptEach(
                script, keys.stream().map(key -> new byte[][] {key}).toList(), args, form::output);
    }

    /** A script that may put an entry there, which follows its other arguments. */
    private Call<Boolean> storing(Script script, byte[] key, byte[] entry, byte[]... args) {
        List<byte[]> all = new ArrayList<>(List.of(args));
        all.addAll(form.arguments(entry));
        return writing(script, key, all.toArray(byte[][]::new));
    }

    private Call<Boolean> writing(Script script, byte[] key, byte[]... args) {
        return channel.<Long, Boolean>script(
                script, new byte[][] {key}, args, IntegerOutput::new, applied -> applied > 0);
    }

    private static <P> byte[] prefix(Seen<P> seen) {
        if (seen instanceof Seen.Unusable<P> unusable) {
            byte[] prefix = new byte[unusable.prefix().remaining()];
            unusable.prefix().duplicate().get(prefix);
            return prefix;
        }
        if (seen instanceof Seen.Entry<P> entry) {
            return prefix(entry.payload() == null ? Held.NEGATIVE : Held.VALUE, entry.id());
        }
        if (seen instanceof Seen.Lease<P> lease) {
            return prefix(Held.LEASE, lease.id());
        }
        throw new IllegalArgumentException("a fence is not taken over");
    }

    private static byte[] prefix(Held held, EntryId id) {
        byte kind = switch (held) {
            case LEASE -> EntryFormat.LEASE;
            case VALUE -> EntryFormat.VALUE;
            case NEGATIVE -> EntryFormat.NEGATIVE;
        };
        return EntryFormat.prefix(kind, id);
    }

    private static CommandArgs<byte[], byte[]> args(byte[] key) {
        return CommandChannel.args().addKey(key);
    }

    private static byte[] text(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }
}
