package se.stegvis.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.BYTE_ARRAY;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialObjectTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"Åsa sa \\\"nej\\\" 🙂 }] \\\\ \"}",
                "{ \"a\" : [ 1, 2.50, {\"b\":null} ] }",
                "[]",
                "true",
                "null",
                "-12.5e3",
                "\"doc\""
            })
    void theMemberComesAsTheBytesItWas(String json) throws IOException {
        PartialObject cut = cut("{\"å\": 1, \"doc\" :  " + json + " , \"last\": {\"doc\": 2}}");

        assertThat(cut.bytes()).get(BYTE_ARRAY).asString(StandardCharsets.UTF_8).isEqualTo(json);
        assertThat(cut.rest().toString()).isEqualTo("{\"å\":1,\"last\":{\"doc\":2}}");
    }

    @Test
    void withoutTheMemberAllIsRest() throws IOException {
        PartialObject cut = cut("{\"a\":1}");

        assertThat(cut.bytes()).isEmpty();
        assertThat(cut.rest().path("a").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"doc\":{\"a\":1",
                "{\"doc\":{\"a\":tru}}",
                "{\"doc\":\"x}",
                "{\"doc\":{\"a\" 1}}",
                "{\"doc\":{]}"
            })
    void whatIsNotWellFormedIsNoticedThoughNotLookedInto(String json) {
        assertThatThrownBy(() -> cut(json)).isInstanceOf(IOException.class);
    }

    private static PartialObject cut(String json) throws IOException {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = MAPPER.createParser(utf8)) {
            parser.nextToken();
            return PartialObject.next(parser, utf8, "doc");
        }
    }
}
