package io.keywright.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.RedisStateMachine;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R46: the replies of the stream commands as servers write them, byte by byte, in all their forms. */
class StreamRepliesTest {

    @Test
    void readsTheThirdElementOfAClaim() {
        ClaimedEntries claimed = StreamReplies.claimed(reply("*3|$3|0-0|*2|$3|1-1|$3|1-3|*2|$3|1-2|$3|1-4|"));

        assertThat(claimed.ids()).containsExactly("1-1", "1-3");
        assertThat(claimed.deleted()).containsExactly("1-2", "1-4");
        assertThat(claimed.isLast()).isTrue();
    }

    @Test
    void readsAClaimOfRedis62WithoutAThirdElementAndWithNils() {
        ClaimedEntries claimed = StreamReplies.claimed(reply("*2|$3|1-9|*3|$3|1-1|*-1|$3|1-3|"));

        assertThat(claimed.ids()).containsExactly("1-1", "1-3");
        assertThat(claimed.deleted()).isEmpty();
        assertThat(claimed.next()).isEqualTo("1-9");
        assertThat(claimed.isLast()).isFalse();
    }

    @Test
    void readsAClaimOfNothing() {
        ClaimedEntries claimed = StreamReplies.claimed(reply("*3|$3|0-0|*0|*0|"));

        assertThat(claimed.ids()).isEmpty();
        assertThat(claimed.deleted()).isEmpty();
    }

    @Test
    void readsEntriesAmongNilsOfAllKinds() {
        assertThat(entries("*4|*-1|*2|$3|1-1|*2|$1|f|$1|v|$-1|_|")).containsExactly("1-1[f, v]");
        assertThat(entries("*2|*2|$3|1-1|*-1|*2|$3|1-2|_|")).containsExactly("1-1 lost", "1-2 lost");
        assertThat(entries("*1|*2|$3|1-1|*0|")).containsExactly("1-1[]");
        assertThat(entries("*0|")).isEmpty();
    }

    @Test
    void readsWhatAReadGivesInBothProtocols() {
        String entries = "*2|*2|$3|1-1|*2|$1|f|$1|v|*2|$3|1-2|*4|$1|f|$1|w|$1|g|$0||";
        assertThat(read("*1|*2|$1|k|" + entries)).containsExactly("1-1[f, v]", "1-2[f, w, g, ]");
        assertThat(read("%1|$1|k|" + entries)).containsExactly("1-1[f, v]", "1-2[f, w, g, ]");
        assertThat(read("*-1|")).isEmpty();
        assertThat(read("_|")).isEmpty();
    }

    @Test
    void readsAReplyThatComesInPieces() {
        String whole = wire("*1|*2|$1|k|*1|*2|$3|1-1|*2|$1|f|$5|value|");
        for (int cut = 1; cut < whole.length(); cut++) {
            RedisStateMachine machine = new RedisStateMachine();
            ReplyTree tree = new ReplyTree(ByteArrayCodec.INSTANCE);
            ByteBuf buffer = Unpooled.buffer();
            buffer.writeCharSequence(whole.substring(0, cut), UTF_8);
            assertThat(machine.decode(buffer, tree)).isFalse();
            buffer.writeCharSequence(whole.substring(cut), UTF_8);
            assertThat(machine.decode(buffer, tree)).isTrue();
            assertThat(StreamReplies.read(tree.get(), StreamRepliesTest::describe))
                    .containsExactly("1-1[f, value]");
        }
    }

    @Test
    void readsPendingEntries() {
        List<PendingEntry> pending = StreamReplies.pending(reply("*1|*4|$3|1-1|$1|c|:1500|:3|"));

        assertThat(pending).containsExactly(new PendingEntry("1-1", "c", Duration.ofMillis(1500), 3));
    }

    @Test
    void doesNotQuoteAReplyThatItCannotRead() {
        assertThatThrownBy(() -> StreamReplies.claimed(reply("$6|SECRET|")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("SECRET");
    }

    private static List<String> entries(String wire) {
        return StreamReplies.entries(reply(wire), StreamRepliesTest::describe);
    }

    private static List<String> read(String wire) {
        return StreamReplies.read(reply(wire), StreamRepliesTest::describe);
    }

    private static String describe(String id, List<byte[]> fields) {
        if (fields == null) {
            return id + " lost";
        }
        List<String> texts = new ArrayList<>();
        fields.forEach(field -> texts.add(new String(field, UTF_8)));
        return id + texts;
    }

    /** Read by Lettuce's own state machine, as on a connection. */
    private static Object reply(String wire) {
        ReplyTree tree = new ReplyTree(ByteArrayCodec.INSTANCE);
        assertThat(new RedisStateMachine().decode(Unpooled.copiedBuffer(wire(wire), UTF_8), tree))
                .isTrue();
        return tree.get();
    }

    private static String wire(String text) {
        return text.replace("|", "\r\n");
    }
}
