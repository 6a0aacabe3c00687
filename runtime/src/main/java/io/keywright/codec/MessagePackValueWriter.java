package io.keywright.codec;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;

/**
 * Writes MessagePack. An object's field count precedes its fields, when it is not known yet how many are absent: it is
 * written as the most there can be, and set right in the finished bytes.
 */
final class MessagePackValueWriter extends ValueWriter {

    private static final MessagePack.PackerConfig CONFIG = new MessagePack.PackerConfig().withBufferSize(512);

    private final String root;
    private final DocumentLimits limits;
    private final MessageBufferPacker packer = CONFIG.newBufferPacker();
    private final MessagePackPath path = new MessagePackPath();

    /**
     * For each container that is open the offset of its header (upper half) and the count that it says (lower half).
     */
    private long[] open = new long[8];

    /** The headers that say more fields than there are: offset and true count. */
    private long[] corrections = new long[8];

    private int correctionCount;

    MessagePackValueWriter(String schema, String root, DocumentLimits limits) {
        super(schema);
        this.root = root;
        this.limits = limits;
    }

    byte[] toBytes() {
        byte[] document = packer.toByteArray();
        for (int i = 0; i < correctionCount; i++) {
            correct(document, (int) (corrections[i] >>> 32), (int) corrections[i]);
        }
        return document;
    }

    /** Sets the count of a map header, whatever its width. */
    private static void correct(byte[] document, int offset, int count) {
        switch (document[offset]) {
            case MessagePack.Code.MAP16 -> ByteBuffer.wrap(document).putShort(offset + 1, (short) count);
            case MessagePack.Code.MAP32 -> ByteBuffer.wrap(document).putInt(offset + 1, count);
            default -> document[offset] = (byte) (MessagePack.Code.FIXMAP_PREFIX | count);
        }
    }

    private void enter(int count, @Nullable Object name) {
        int depth = path.depth();
        if (depth == limits.maxDepth()) {
            throw failure(limits.tooManyLevels());
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        path.element();
        open[depth] = (packer.getTotalWrittenBytes() << 32) | count;
        path.push(0, name);
    }

    @Override
    void openObject(int maxFields) throws IOException {
        enter(maxFields, MessagePackPath.NONE);
        packer.packMapHeader(maxFields);
    }

    @Override
    public ValueWriter name(FieldName name) throws IOException {
        path.name(name);
        path.count(path.count() + 1);
        byte[] utf8 = name.utf8();
        packer.packRawStringHeader(utf8.length);
        packer.writePayload(utf8);
        return this;
    }

    @Override
    public void endObject() throws IOException {
        int fields = path.count();
        path.pop();
        long header = open[path.depth()];
        if (fields != (int) header) {
            if (correctionCount == corrections.length) {
                corrections = Arrays.copyOf(corrections, correctionCount * 2);
            }
            corrections[correctionCount++] = (header & 0xFFFF_FFFF_0000_0000L) | fields;
        }
    }

    @Override
    void openArray(int size) throws IOException {
        enter(size, null);
        packer.packArrayHeader(size);
    }

    @Override
    void closeArray() {
        path.pop();
    }

    @Override
    void openMap(int size) throws IOException {
        enter(size, MessagePackPath.ENTRY);
        packer.packMapHeader(size);
    }

    @Override
    void writeKey(String key) throws IOException {
        path.count(path.count() + 1);
        text(key);
    }

    @Override
    public void writeNull() throws IOException {
        path.element();
        packer.packNil();
    }

    @Override
    public void writeBoolean(boolean value) throws IOException {
        path.element();
        packer.packBoolean(value);
    }

    @Override
    public void writeInt(int value) throws IOException {
        path.element();
        packer.packInt(value);
    }

    @Override
    public void writeLong(long value) throws IOException {
        path.element();
        packer.packLong(value);
    }

    @Override
    public void writeFloat(float value) throws IOException {
        path.element();
        packer.packFloat(value);
    }

    @Override
    public void writeDouble(double value) throws IOException {
        path.element();
        packer.packDouble(value);
    }

    @Override
    public void writeString(@Nullable String value) throws IOException {
        text(nonNull(value));
        path.element();
    }

    @Override
    public void writeBytes(byte @Nullable [] value) throws IOException {
        if (value == null) {
            throw failure(NULL_REFUSED);
        }
        path.element();
        packer.packBinaryHeader(value.length);
        packer.writePayload(value);
    }

    @Override
    public void writeBigDecimal(@Nullable BigDecimal value) throws IOException {
        writeString(limits.check(nonNull(value), this).toString());
    }

    @Override
    public void writeBigInteger(@Nullable BigInteger value) throws IOException {
        writeString(limits.check(nonNull(value), this).toString());
    }

    @Override
    public void writeInstant(@Nullable Instant value) throws IOException {
        packer.packTimestamp(nonNull(value));
        path.element();
    }

    @Override
    public void writeUuid(@Nullable UUID value) throws IOException {
        UUID uuid = nonNull(value);
        path.element();
        packer.packBinaryHeader(16);
        packer.writePayload(ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    /** The packer itself would replace a lone surrogate by a question mark. */
    private void text(String text) throws IOException {
        byte[] utf8 = wellFormed(text).getBytes(StandardCharsets.UTF_8);
        packer.packRawStringHeader(utf8.length);
        packer.writePayload(utf8);
    }

    @Override
    String path() {
        return path.toString(root, 1);
    }
}
