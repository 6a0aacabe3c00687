package io.keywright.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** R52: whatever stands in Redis, a value or a {@link CodecException} comes out, and no error. */
class HostileDocumentTest {

    private static final int MUTATIONS = 10_000;
    private static final List<DocumentFormat> FORMATS = List.of(JsonFormat.of("t"), MessagePackFormat.of("t"));

    /** A recursive type, so that the depth of the document is the depth of the stack. */
    record Nest(List<Nest> nests) {
        private static final FieldName NESTS = FieldName.of("n");

        static void write(ValueWriter out, Nest nest) throws IOException {
            out.beginObject(nest, 1);
            out.name(NESTS).writeCollection(nest.nests(), Nest::write);
            out.endObject();
        }

        static Nest read(ValueReader in) throws IOException {
            List<Nest> nests = List.of();
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "n" -> nests = in.readList(Nest::read);
                    default -> in.skipValue();
                }
            }
            return new Nest(nests);
        }

        static Nest deep(int levels) {
            Nest nest = new Nest(List.of());
            for (int i = 1; i < levels; i++) {
                nest = new Nest(List.of(nest));
            }
            return nest;
        }
    }

    @Test
    void everyTruncationAndEveryFlippedBit() {
        for (DocumentFormat format : FORMATS) {
            byte[] document = format.encode(Basket.sample(), Basket::write);
            for (int length = 0; length < document.length; length++) {
                byte[] truncated = Arrays.copyOf(document, length);
                assertThatThrownBy(() -> format.decode(truncated, Basket::read)).isInstanceOf(CodecException.class);
            }
            for (int bit = 0; bit < document.length * 8; bit++) {
                byte[] flipped = document.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                decodeOrRefuse(format, flipped);
            }
        }
    }

    @Test
    void randomMutations() {
        Random random = new Random(52);
        for (DocumentFormat format : FORMATS) {
            byte[] document = format.encode(Basket.sample(), Basket::write);
            int refused = 0;
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] mutated = Arrays.copyOf(document, random.nextInt(document.length + 20) + 1);
                for (int change = random.nextInt(8); change >= 0; change--) {
                    mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
                }
                refused += decodeOrRefuse(format, mutated) ? 0 : 1;
            }
            assertThat(refused).isGreaterThan(MUTATIONS / 2);
        }
    }

    @Test
    void randomBytes() {
        Random random = new Random(53);
        for (DocumentFormat format : FORMATS) {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] bytes = new byte[random.nextInt(64)];
                random.nextBytes(bytes);
                decodeOrRefuse(format, bytes);
            }
        }
    }

    /** True if it was decoded. */
    private static boolean decodeOrRefuse(DocumentFormat format, byte[] document) {
        try {
            format.decode(document, Basket::read);
            return true;
        } catch (CodecException e) {
            assertThat(e.schema()).isEqualTo("t");
            return false;
        }
    }

    @Test
    void depthIsLimitedInBothDirections() {
        for (DocumentFormat format : FORMATS) {
            Nest deepest = Nest.deep(32); // an object and an array each
            assertThat(format.<Nest>decode(format.encode(deepest, Nest::write), Nest::read))
                    .isEqualTo(deepest);
            assertThatThrownBy(() -> format.encode(Nest.deep(33), Nest::write))
                    .isInstanceOf(CodecException.class)
                    .hasMessageStartingWith("t: more than 64 levels (field n[0].n[0]");
        }
        assertThatThrownBy(() -> decode("{\"n\":[".repeat(1_000_000)))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith("t: more than 64 levels (field n[0].n[0]");
        assertThatThrownBy(() -> decode("{\"x\":" + "[".repeat(1_000_000)))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith("t: more than 64 levels (field <unknown>, byte ");
        byte[] packed = new byte[1_000_000];
        for (int i = 0; i + 4 <= packed.length; i += 4) {
            System.arraycopy(new byte[] {(byte) 0x81, (byte) 0xA1, 'n', (byte) 0x91}, 0, packed, i, 4);
        }
        assertThatThrownBy(() -> FORMATS.get(1).decode(packed, Nest::read))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith("t: more than 64 levels");
        packed[1] = (byte) 0xA1;
        packed[2] = 'x';
        Arrays.fill(packed, 3, packed.length, (byte) 0x91);
        assertThatThrownBy(() -> FORMATS.get(1).decode(packed, Nest::read))
                .isInstanceOf(CodecException.class)
                .hasMessageStartingWith("t: truncated MessagePack (field <unknown>");
    }

    private static Nest decode(String json) {
        return FORMATS.get(0).decode(json.getBytes(StandardCharsets.UTF_8), Nest::read);
    }

    @Test
    void sizeIsLimitedInBothDirections() {
        DocumentLimits limits = new DocumentLimits(100, 64, 1_000);
        for (DocumentFormat format : List.of(JsonFormat.of("t", limits), MessagePackFormat.of("t", limits))) {
            assertThat(format.encode("x".repeat(98), ValueWriter::writeString)).hasSize(100);
            assertThatThrownBy(() -> format.encode("x".repeat(99), ValueWriter::writeString))
                    .hasMessage("t: more than 100 bytes");
            assertThatThrownBy(() -> format.<String>decode(new byte[101], ValueReader::readString))
                    .hasMessage("t: more than 100 bytes");
        }
    }

    @Test
    void numbersAreLimited() {
        DocumentFormat json = FORMATS.get(0);
        byte[] long1 = "1".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        byte[] huge = "1e999999999".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> json.decode(long1, ValueReader::readBigDecimal))
                .hasMessageStartingWith("t: a number of more than 1000 digits (byte ");
        assertThatThrownBy(() -> json.<Long>decode(long1, ValueReader::readLong))
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> json.decode(huge, ValueReader::readInstant))
                .hasMessage("t: number out of the range of Instant (byte 0)");
        assertThatThrownBy(() -> json.decode("1e-999999999".getBytes(StandardCharsets.UTF_8), ValueReader::readInstant))
                .hasMessage("t: number out of the range of Instant (byte 0)");
        assertThatThrownBy(() -> json.<Double>decode(huge, ValueReader::readDouble))
                .hasMessage("t: number out of the range of double (byte 0)");
        assertThatThrownBy(() -> json.decode(huge, ValueReader::readBigInteger))
                .hasMessage("t: expected a whole number (byte 0)");
    }

    @Test
    void fieldNamesThatCollideAreHarmless() {
        // "Aa" and "BB" have one hash code, and so has every sequence of them; Jackson's own hash differs.
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 1 << 14; i++) {
            String bits = String.format("%14s", Integer.toBinaryString(i)).replace(' ', '0');
            json.append('"').append(bits.replace("0", "Aa").replace("1", "BB")).append("\":0,");
        }
        assertThat(decode(json + "\"n\":[]}")).isEqualTo(new Nest(List.of()));
    }
}
