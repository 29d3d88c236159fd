package se.stegvis.shared.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.picture.InvalidPicture;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** Fault I4: no bytes make a decoder do anything else than read them or turn them away. */
class HostileBytesTest {
    private static final int TRIES = 500;

    @ParameterizedTest
    @EnumSource
    void goodBytesAreRead(Decoder decoder) throws IOException, MalformedMessage, InvalidPicture {
        for (byte[] seed : decoder.seeds()) {
            decoder.read(seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void disturbedBytesAreReadOrTurnedAway(Decoder decoder) throws IOException {
        List<byte[]> seeds = decoder.seeds();
        Random random = new Random(20_261_129);
        for (int i = 0; i < TRIES; i++) {
            byte[] bytes = Seeds.disturbed(seeds, random);
            try {
                decoder.readOrRefuse(bytes);
            } catch (RuntimeException fault) {
                throw new AssertionError(decoder + " " + HexFormat.of().formatHex(bytes), fault);
            }
        }
    }

    /** Found by Jazzer: numbers that have the form of one and that no number type holds. */
    @ParameterizedTest
    @ValueSource(strings = {"2e8888888888", "99999999999999991e100000099999", "8e500000500000", "1e-2147483648"})
    void aNumberBeyondAllNumbersIsTurnedAway(String number) {
        byte[] body = ("{\"a\":" + number + "}").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.object(body))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("number");
    }

    /** The long form: Jazzer in a process of its own looks for bytes that reach new code; see decision 66. */
    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "stegvis.fuzz", matches = "\\d+", disabledReason = "-Pfuzz -Dstegvis.fuzz=SECONDS")
    void jazzerFindsNothing(Decoder decoder, @TempDir Path folder) throws IOException, InterruptedException {
        List<byte[]> seeds = decoder.seeds();
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed" + i), seeds.get(i));
        }
        Path log = Files.createDirectories(Path.of("target", "fuzz")).resolve(decoder + ".log");
        int seconds = Integer.getInteger("stegvis.fuzz");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-Dstegvis.decoder=" + decoder,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzTarget.class.getName(),
                        "--instrumentation_includes=se.stegvis.**:com.fasterxml.jackson.core.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + log.toAbsolutePath().getParent() + "/" + decoder + "-",
                        "-max_total_time=" + seconds,
                        "-max_len=20000",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(jazzer.waitFor(seconds + 120L, TimeUnit.SECONDS)).isTrue();
            assertThat(jazzer.exitValue()).as("see %s", log.toAbsolutePath()).isZero();
            assertThat(log).content(StandardCharsets.ISO_8859_1).contains("DONE");
        } finally {
            jazzer.destroyForcibly();
        }
    }
}
