package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document that names no picture is not read to find that out; one that may name some always is. */
class ServerVersionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"attachments\":{}}|true",
                "{\"purpose\":\"A\",\"attachments\":{\"a\":null}}|true",
                "{\"a\":{\"attachments\":1}}|true",
                "{\"\\u0061ttachments\":{}}|true",
                "{\"a\":\"en \\u0007 text till\"}|true",
                "{}|false",
                "{\"purpose\":\"A\"}|false",
                "{\"attachmentsReceived\":{}}|false",
                "{\"a\":\"attachments\\\"\"}|false",
                "{\"a\":\"\\\"attachments\\\"\"}|false",
                "{\"attachment\":1}|false"
            })
    void aNameIsLookedForInTheBytes(String json, boolean held) {
        ServerVersion version = new ServerVersion(1, 1, 1, json.getBytes(StandardCharsets.UTF_8));
        assertThat(version.mayHold("attachments")).isEqualTo(held);
    }
}
