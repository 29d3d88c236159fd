package se.stegvis.shared.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault I2, of both codings: what is packed comes out whole, and nothing else comes out of anything else. */
class ContentCodingTest {
    private static final int LONGEST = 8 << 20;
    private static final byte[] TEXT = "Kaffe i köket, sade hon. ".repeat(40).getBytes(UTF_8);

    /** By the command zstd 1.5.4 of Debian 12, of {@link #TEXT}. */
    private static final String SIZED =
            "28b52ffd601003150100d04b616666652069206bc3b66b65742c207361646520686f6e2e200100ceef6a8e01";

    private static final String CHECKED =
            "28b52ffd641003150100d04b616666652069206bc3b66b65742c207361646520686f6e2e200100ceef6a8e014ee756c7";
    private static final String STREAMED =
            "28b52ffd0058150100d04b616666652069206bc3b66b65742c207361646520686f6e2e200100ceef6a8e01";
    private static final String SKIPPABLE = "502a4d180400000001020304";
    private static final String WITH_DICTIONARY = "28b52ffd21aa0141000061";

    private static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts));
    }

    /** A frame of zstd that says no size: runs of zeros, 128 KiB each. */
    private static byte[] runs(int count) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(hex("28b52ffd0058"));
        for (int i = 1; i <= count; i++) {
            frame.writeBytes(hex(i == count ? "03001000" : "02001000"));
        }
        return frame.toByteArray();
    }

    private static MalformedMessage refused(ContentCoding coding, byte[] bytes, int longest) {
        MalformedMessage[] refusal = new MalformedMessage[1];
        assertThatThrownBy(() -> coding.unpacked(bytes, longest))
                .isInstanceOfSatisfying(MalformedMessage.class, one -> refusal[0] = one);
        return refusal[0];
    }

    @Test
    void zstdWorksHereAndIsPreferred() {
        assertThat(ContentCoding.usable()).containsExactly(ContentCoding.ZSTD, ContentCoding.GZIP);
        assertThat(ContentCoding.accepted()).isEqualTo("zstd, gzip");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPackedComesOutWhole(ContentCoding coding) throws MalformedMessage {
        Random random = new Random(20_261_202);
        for (int size : List.of(0, 1, 2, 255, 256, 257, 4_000, 131_071, 131_073, 1 << 20, LONGEST)) {
            byte[] noise = new byte[size];
            random.nextBytes(noise);
            assertThat(coding.unpacked(coding.packed(noise), LONGEST)).isEqualTo(noise);
            byte[] even = new byte[size];
            assertThat(coding.unpacked(coding.packed(even), LONGEST)).isEqualTo(even);
        }
        assertThat(coding.unpacked(coding.packed(TEXT), TEXT.length)).isEqualTo(TEXT);
        assertThat(coding.packed(TEXT).length).isLessThan(TEXT.length / 10);
    }

    @ParameterizedTest
    @EnumSource
    void oneByteOverTheLimitIsOverTheLimit(ContentCoding coding) {
        assertThat(refused(coding, coding.packed(TEXT), TEXT.length - 1).overLimit())
                .isTrue();
        assertThat(refused(coding, coding.packed(new byte[100 << 20]), LONGEST).overLimit())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aBodyCutAnywhereIsDamaged(ContentCoding coding) {
        byte[] packed = coding.packed(TEXT);
        for (int cut = 0; cut < packed.length; cut++) {
            assertThat(refused(coding, Arrays.copyOf(packed, cut), LONGEST).overLimit())
                    .as("cut at %d", cut)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherCodingIsDamaged(ContentCoding coding) {
        for (ContentCoding other : ContentCoding.values()) {
            if (other != coding) {
                assertThat(refused(coding, other.packed(TEXT), LONGEST).overLimit())
                        .isFalse();
            }
        }
        assertThat(refused(coding, TEXT, LONGEST).overLimit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {SIZED, CHECKED, STREAMED})
    void framesOfTheReferenceAreRead(String frame) throws MalformedMessage {
        assertThat(ContentCoding.ZSTD.unpacked(hex(frame), LONGEST)).isEqualTo(TEXT);
        assertThat(refused(ContentCoding.ZSTD, hex(frame), TEXT.length - 1).overLimit())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {SIZED, CHECKED, STREAMED})
    void framesThatFollowAreReadWithinTheSameLimit(String frame) throws MalformedMessage {
        byte[] two = hex(frame, CHECKED);
        assertThat(ContentCoding.ZSTD.unpacked(two, 2 * TEXT.length))
                .hasSize(2 * TEXT.length)
                .startsWith(TEXT)
                .endsWith(TEXT);
        assertThat(refused(ContentCoding.ZSTD, two, 2 * TEXT.length - 1).overLimit())
                .isTrue();
    }

    @Test
    void bytesBehindTheFrameSkippableFramesAndDictionariesAreRefused() {
        for (byte[] bytes : List.of(
                hex(SIZED, "00"),
                hex(STREAMED, "0000000000"),
                hex(SKIPPABLE, SIZED),
                hex(SIZED, SKIPPABLE),
                hex(SKIPPABLE),
                hex(WITH_DICTIONARY),
                new byte[0])) {
            assertThat(refused(ContentCoding.ZSTD, bytes, LONGEST).overLimit()).isFalse();
        }
    }

    @Test
    void aFrameThatSaysNoSizeIsStoppedAtTheLimit() throws MalformedMessage {
        assertThat(ContentCoding.ZSTD.unpacked(runs(64), LONGEST)).isEqualTo(new byte[LONGEST]);
        assertThat(refused(ContentCoding.ZSTD, runs(65), LONGEST).overLimit()).isTrue();
        assertThat(refused(ContentCoding.ZSTD, runs(100_000), LONGEST).overLimit())
                .isTrue();
    }

    @Test
    void aFrameThatSaysAnotherSizeThanItHasIsDamagedOrOverTheLimit() {
        byte[] more = hex(SIZED);
        more[5]++;
        assertThat(refused(ContentCoding.ZSTD, more, LONGEST).overLimit()).isFalse();
        byte[] gigabytes = hex("28b52ffde0", "ffffffff0f000000", "010000");
        assertThat(refused(ContentCoding.ZSTD, gigabytes, LONGEST).overLimit()).isTrue();
        byte[] negative = hex("28b52ffde0", "f0ffffffffffffff", "010000");
        assertThat(refused(ContentCoding.ZSTD, negative, LONGEST).overLimit()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoGoodIsRefused(HostileZstd hostile) {
        assertThat(refused(ContentCoding.ZSTD, hostile.bytes(), 32 << 20).overLimit())
                .isEqualTo(hostile.overLimit());
    }

    /** The library does not hold a frame to a size that is too small; the limit is held all the same. */
    @Test
    void aFrameThatSaysLessThanItHasIsReadWithinTheLimit() throws MalformedMessage {
        byte[] less = hex(SIZED);
        less[5]--;
        assertThat(ContentCoding.ZSTD.unpacked(less, LONGEST)).isEqualTo(TEXT);
        assertThat(refused(ContentCoding.ZSTD, less, TEXT.length - 1).overLimit())
                .isTrue();
    }

    /** RFC 9659: windows of up to 8 MiB are read, and others need not be. None of them takes room of its own. */
    @ParameterizedTest
    @CsvSource({"0x00,true", "0x58,true", "0x68,true", "0x70,false", "0x88,false", "0xa0,false"})
    void windowsOfEightMebibytesAreReadAndWiderOnesRefused(int window, boolean read) throws MalformedMessage {
        byte[] frame = hex(STREAMED);
        frame[5] = (byte) window;
        if (read) {
            assertThat(ContentCoding.ZSTD.unpacked(frame, LONGEST)).isEqualTo(TEXT);
        } else {
            assertThat(refused(ContentCoding.ZSTD, frame, LONGEST).overLimit()).isFalse();
        }
    }

    /** The library takes windows of four gibibytes and more for small ones; they take no room either. */
    @ParameterizedTest
    @ValueSource(strings = {"b0", "ff"})
    void aWindowBeyondAllMeasureTakesNoRoom(String window) throws MalformedMessage {
        byte[] frame = hex(STREAMED);
        frame[5] = (byte) Integer.parseInt(window, 16);
        assertThat(ContentCoding.ZSTD.unpacked(frame, TEXT.length)).isEqualTo(TEXT);
        assertThat(refused(ContentCoding.ZSTD, frame, TEXT.length - 1).overLimit())
                .isTrue();
    }

    @Test
    void aWrongChecksumIsDamaged() {
        byte[] wrong = hex(CHECKED);
        wrong[wrong.length - 1]++;
        assertThat(refused(ContentCoding.ZSTD, wrong, LONGEST).overLimit()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "gzip|GZIP",
                "zstd, gzip|ZSTD",
                "gzip, deflate, br, zstd|ZSTD",
                "GZIP;q=1.0|GZIP",
                "*|ZSTD",
                "*;q=0|-",
                "zstd;q=0, gzip|GZIP",
                "zstd;q=0.000,*|GZIP",
                "gzip;q=0|-",
                "gzipped|-",
                "identity|-",
                "''|-",
                "zstd ; q=0 , gzip ;q=0.5|GZIP"
            })
    void whatTheOtherEndAcceptsIsTaken(String header, ContentCoding coding) {
        assertThat(ContentCoding.in(List.of(header)).orElse(null)).isEqualTo(coding);
    }

    @ParameterizedTest
    @CsvSource({
        "'zstd, gzip',1499,GZIP",
        "'zstd, gzip',1500,ZSTD",
        "gzip,100000,GZIP",
        "zstd,1000,ZSTD",
        "'zstd, gzip;q=0',1000,ZSTD"
    })
    void aShortBodyGoesAsGzip(String header, int length, ContentCoding coding) {
        assertThat(ContentCoding.in(List.of(header), length)).contains(coding);
    }

    /** As a cursor: letters and digits without any pattern. */
    @Test
    void gzipIsSmallerForACursor() {
        Random random = new Random(20_261_202);
        byte[] noise = new byte[750];
        random.nextBytes(noise);
        byte[] cursor = Base64.getUrlEncoder().encode(noise);
        assertThat(ContentCoding.GZIP.packed(cursor).length).isLessThan(ContentCoding.ZSTD.packed(cursor).length);
    }

    @Test
    void whoSaysNothingGetsNoCoding() {
        assertThat(ContentCoding.in(List.of())).isEmpty();
        assertThat(ContentCoding.in(List.of("br", "gzip"))).contains(ContentCoding.GZIP);
    }

    @Test
    void aCodingIsFoundByItsNameInAnyCase() {
        assertThat(ContentCoding.named("Zstd")).contains(ContentCoding.ZSTD);
        assertThat(ContentCoding.named("gzip")).contains(ContentCoding.GZIP);
        for (String other : List.of("br", "", "gzip, gzip", "identity", "x-gzip")) {
            assertThat(ContentCoding.named(other)).isEmpty();
        }
    }
}
