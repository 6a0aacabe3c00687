package io.keywright.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RespReaderTest {

    private static Reply read(String bytes) throws IOException {
        return new RespReader(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1))).read();
    }

    @Test
    void readsEveryKindOfReply() throws IOException {
        assertThat(read("+OK\r\n").text()).isEqualTo("OK");
        assertThat(read(":-42\r\n").integer()).isEqualTo(-42);
        assertThat(read(",3.5\r\n").text()).isEqualTo("3.5");
        assertThat(read("(12345678901234567890\r\n").text()).isEqualTo("12345678901234567890");
        assertThat(read("#t\r\n").integer()).isEqualTo(1);
        assertThat(read("_\r\n").isNil()).isTrue();
        assertThat(read("$-1\r\n").text()).isNull();
        assertThat(read("*-1\r\n").bytes()).isNull();
        assertThat(read("=7\r\ntxt:abc\r\n").text()).isEqualTo("abc");
        assertThat(read("%1\r\n+field\r\n$1\r\n5\r\n").texts()).containsExactly("field", "5");
        assertThat(read("*2\r\n$-1\r\n:1\r\n").texts()).containsExactly(null, "1");
        assertThat(read("|1\r\n+ttl\r\n:3\r\n:7\r\n").integer()).isEqualTo(7);
    }

    @Test
    void keepsEveryByteOfABulkReply() throws IOException {
        assertThat(read("$6\r\n\0\r\n\u00ff\u0080*\r\n").bytes())
                .isEqualTo(new byte[] {0, '\r', '\n', (byte) 0xff, (byte) 0x80, '*'});
    }

    @Test
    void readsAnErrorWithinAListAsItsItem() throws IOException {
        Reply reply = read("*2\r\n+OK\r\n-WRONGTYPE not that\r\n").list().get(1);
        assertThat(reply.isError()).isTrue();
        assertThat(reply.error().code()).isEqualTo("WRONGTYPE");
    }

    @Test
    void refusesWhatIsNoReply() {
        assertThatThrownBy(() -> read("HTTP/1.1 400\r\n")).hasMessageContaining("Not a reply");
        assertThatThrownBy(() -> read("$5\r\nabc")).isInstanceOf(EOFException.class);
    }

    @Test
    void saysWhatTheReplyIsWhenItIsOfAnotherKind() throws IOException {
        Reply text = read("$3\r\nabc\r\n");
        assertThatThrownBy(text::integer).hasMessage("The reply is not an integer: \"abc\"");
        assertThatThrownBy(text::list).hasMessage("The reply is not a list: \"abc\"");
    }
}
