package se.stegvis.shared.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as today's telephones take them: how large, which way up, and in which format. */
class PhonePictureTest {
    private static final int BASELINE = 0xc0;
    private static final int PROGRESSIVE = 0xc2;

    @ParameterizedTest
    @CsvSource({"8000,6000", "12000,9000", "16320,12240", "20000,10000", "40000,5000"})
    void b15_upToTwoHundredMegapixelsAreTakenAsTheyAre(int width, int height) throws Exception {
        byte[] taken = sized(width, height, BASELINE);
        SanitizedPicture clean = SanitizedPicture.of(taken);
        assertThat(clean.heavy()).as("shown at an eighth of its sides").isFalse();
        assertThat(SanitizedPicture.of(clean.bytes()).bytes()).isEqualTo(clean.bytes());
    }

    @Test
    void b15_thirtyMegabytesAreTakenAsTheyAre() throws Exception {
        byte[] small = sized(8000, 6000, BASELINE);
        byte[] large = new byte[30 << 20];
        System.arraycopy(small, 0, large, 0, small.length - 2);
        Arrays.fill(large, small.length - 2, large.length - 2, (byte) 0x55);
        large[large.length - 2] = (byte) 0xff;
        large[large.length - 1] = (byte) 0xd9;
        assertThat(SanitizedPicture.of(large).bytes().length).isBetween((30 << 20) - 64, 30 << 20);
    }

    @Test
    void b15_whatMustBeWholeInMemoryToBeShownIsToldApart() throws Exception {
        assertThat(SanitizedPicture.of(sized(16320, 12240, PROGRESSIVE)).heavy())
                .isTrue();
        assertThat(SanitizedPicture.of(sized(4000, 3000, PROGRESSIVE)).heavy()).isFalse();
        byte[] png = Camera.drawn("png");
        assertThat(SanitizedPicture.of(png).heavy()).isFalse();
        ByteBuffer.wrap(png).putInt(16, 16_320).putInt(20, 12_240);
        assertThat(SanitizedPicture.of(png).heavy()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"20001,10000", "65535,65535"})
    void b15_morePixelsAreToldAsThat(int width, int height) {
        assertThat(refused(sized(width, height, BASELINE)).why()).isEqualTo(InvalidPicture.Why.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @CsvSource({
        "'....ftypheic....mif1heic', HEIC",
        "'....ftypheix....mif1', HEIC",
        "'....ftypmif1....heicmif1', HEIC",
        "'....ftypmsf1....hevc', HEIC",
        "'....ftypavif....mif1', AVIF",
        "'....ftypmif1....avifmiaf', AVIF",
        "'....ftypisom....mp42', VIDEO",
        "'RIFF....WEBPVP8 ', WEBP",
        "'GIF89a........', GIF",
        "'%PDF-1.7 ......', PDF",
        "'BM..............', BMP",
        "'....jP  ........', JPEG_2000",
        "'....ftypjp2 ....', JPEG_2000",
        "'....JXL ........', JPEG_XL",
        "'....ftypcrx ....', RAW",
        "'IIRO............', RAW",
        "'IIRS............', RAW",
        "'MMOR............', RAW",
        "'FUJIFILMCCD-RAW ', RAW",
        "'8BPS............', PSD",
        "'<svg xmlns=\"\"/>', SVG",
        "'<?xml version=\"1.0\"?><!-- drawn --><svg width=\"1\"/>', SVG",
        "'\u00ef\u00bb\u00bf <!DOCTYPE svg><svg/>', SVG"
    })
    void b15_anotherFormatIsRefusedByItsName(String start, UnsupportedFormat format) {
        InvalidPicture refused = refused(start.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused.why()).isEqualTo(InvalidPicture.Why.OTHER_FORMAT);
        assertThat(refused.format()).contains(format);
    }

    @ParameterizedTest
    @CsvSource({
        "ff4fff51002f0000, JPEG_2000",
        "0000000c6a5020200d0a870a, JPEG_2000",
        "ff0a00000000, JPEG_XL",
        "0000000c4a584c200d0a870a, JPEG_XL",
        "4949bc0108000000, JPEG_XR",
        "4949550008000000, RAW",
        "49492b0008000000, TIFF",
        "0000010001001010, ICO"
    })
    void b15_anotherFormatIsKnownByItsFirstBytes(String hex, UnsupportedFormat format) {
        assertThat(refused(java.util.HexFormat.of().parseHex(hex)).format()).contains(format);
    }

    @ParameterizedTest
    @CsvSource({
        "image/jp2, JPEG 2000",
        "image/jpx, JPEG 2000",
        "image/jxl, JPEG XL",
        "image/jxr, JPEG XR",
        "image/vnd.ms-photo, JPEG XR",
        "image/x-adobe-dng, RAW",
        "image/x-canon-cr3, RAW",
        "image/x-sony-arw, RAW",
        "image/tiff, TIFF",
        "image/x-ms-bmp, BMP",
        "image/svg+xml, SVG",
        "image/heic-sequence, HEIC",
        "image/avif; codecs=av01, AVIF",
        "application/pdf, PDF",
        "video/quicktime, VIDEO"
    })
    void b15_aMediaTypeIsNamedAsPeopleCallIt(String said, String label) {
        assertThat(UnsupportedFormat.ofMediaType(said).map(UnsupportedFormat::label))
                .contains(label);
    }

    @Test
    void b15_aPageThatHoldsADrawingIsNone() {
        assertThat(refused(Camera.ascii("<!doctype html><html><svg/></html>")).format())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"II*\0........", "MM\0*........"})
    void b15_aRawPictureIsATiff(String start) {
        assertThat(refused(start.getBytes(StandardCharsets.ISO_8859_1)).format())
                .contains(UnsupportedFormat.TIFF);
    }

    @Test
    void b15_whatNobodyCanTellHasNoName() {
        assertThat(refused(Camera.ascii("#!/bin/sh")).format()).isEmpty();
        assertThat(UnsupportedFormat.ofMediaType("IMAGE/HEIF")).contains(UnsupportedFormat.HEIC);
        assertThat(UnsupportedFormat.ofMediaType("text/html")).isEmpty();
    }

    /** Types of Exif: BYTE, SHORT, LONG, and the signed ones that some write. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 8, 9})
    void b24_everyTurnIsKeptHoweverItIsWritten(int type) throws Exception {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            for (int turn = 1; turn <= 8; turn++) {
                SanitizedPicture jpeg = SanitizedPicture.of(jpegWith(exif(order, type, turn)));
                SanitizedPicture png = SanitizedPicture.of(pngWith(exif(order, type, turn)));
                assertThat(jpeg.turn().orientation()).isEqualTo(turn);
                assertThat(png.turn().orientation()).isEqualTo(turn);
                for (SanitizedPicture clean : new SanitizedPicture[] {jpeg, png}) {
                    SanitizedPicture again = SanitizedPicture.of(clean.bytes());
                    assertThat(again.turn()).as("in what is sent").isEqualTo(clean.turn());
                    assertThat(again.bytes())
                            .as("and cleaning it changes nothing")
                            .isEqualTo(clean.bytes());
                }
            }
        }
    }

    @Test
    void b24_ofThePngsExifOnlyTheTurnIsLeft() throws Exception {
        byte[] clean =
                SanitizedPicture.of(pngWith(exif(ByteOrder.BIG_ENDIAN, 3, 6))).bytes();
        assertThat(new String(clean, StandardCharsets.ISO_8859_1))
                .contains("eXIf")
                .doesNotContain(Camera.DIARY);
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(clean)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255, -1})
    void b24_whatIsNoTurnIsNone(int written) throws Exception {
        assertThat(SanitizedPicture.of(jpegWith(exif(ByteOrder.BIG_ENDIAN, 4, written)))
                        .turn())
                .isEqualTo(ExifOrientation.NONE);
    }

    private static InvalidPicture refused(byte[] bytes) {
        return Optional.ofNullable(catchThrowableOfType(InvalidPicture.class, () -> SanitizedPicture.of(bytes)))
                .orElseThrow(() -> new AssertionError("taken"));
    }

    /** A JPEG that says it has that size; what is compressed in it is not looked at. */
    private static byte[] sized(int width, int height, int frame) {
        byte[] drawn = Camera.drawn("jpg");
        int at = 2;
        while ((drawn[at + 1] & 0xff) != BASELINE) {
            at += 2 + ((drawn[at + 2] & 0xff) << 8 | drawn[at + 3] & 0xff);
        }
        drawn[at + 1] = (byte) frame;
        ByteBuffer.wrap(drawn).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return drawn;
    }

    /** One directory with the turn, a text before it and a diary behind. */
    private static byte[] exif(ByteOrder order, int type, int turn) {
        ByteBuffer tiff = ByteBuffer.allocate(128).order(order);
        tiff.put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')).put(tiff.get(0));
        tiff.putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010f).putShort((short) 2).putInt(20).putInt(60);
        tiff.putShort((short) 0x0112).putShort((short) type).putInt(1);
        int value = tiff.position();
        switch (type) {
            case 1 -> tiff.put((byte) turn);
            case 3, 8 -> tiff.putShort((short) turn);
            default -> tiff.putInt(turn);
        }
        tiff.position(value + 4);
        tiff.putInt(0);
        tiff.position(60);
        tiff.put(Camera.ascii(Camera.DIARY));
        return tiff.array();
    }

    private static byte[] jpegWith(byte[] exif) {
        byte[] drawn = Camera.drawn("jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(drawn, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 8)});
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(exif);
        out.write(drawn, 2, drawn.length - 2);
        return out.toByteArray();
    }

    private static byte[] pngWith(byte[] exif) {
        byte[] drawn = Camera.drawn("png");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int end = drawn.length - 12;
        out.write(drawn, 0, end);
        byte[] named = ByteBuffer.allocate(exif.length + 4)
                .put(Camera.ascii("eXIf"))
                .put(exif)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(exif.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        out.write(drawn, end, 12);
        return out.toByteArray();
    }
}
