package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    WRONGTYPE Operation against a key holding the wrong kind of value | WRONGTYPE Operation against a key holding the wrong kind of value
                    ERR unknown command 'GETX', with args beginning with: 'secret' 'it''s' | ERR unknown command '…',
                    ERR unknown command `GETX`, with args beginning with: `secret`, | ERR unknown command `…`,
                    NOPERM No permissions to access the 'secret' key | NOPERM No permissions to access the '…' key
                    ERR "a" and 'b' and "c" end | ERR "…" end
                    ERR it's | ERR it's
                    """)
    void whatAServerQuotesIsCutOut(String answer, String expected) {
        assertThat(Failures.redact(answer)).isEqualTo(expected);
    }
}
