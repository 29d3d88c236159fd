package se.stegvis.shared.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizedPictureTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofWhatATelephoneWritesOnlyWhichWayIsUpIsLeft(int orientation) throws Exception {
        byte[] taken = Camera.photograph(orientation);
        assertThat(read(taken).getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();
        SanitizedPicture clean = SanitizedPicture.of(taken);
        assertThat(clean.turn().orientation()).isEqualTo(orientation);
        Metadata left = read(clean.bytes());
        assertThat(left.getDirectories())
                .extracting(Directory::getName)
                .doesNotContain("GPS", "Exif SubIFD", "JpegComment", "XMP", "IPTC", "Exif Thumbnail", "JFIF");
        ExifIFD0Directory exif = left.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (orientation == 1) {
            assertThat(exif).isNull();
        } else {
            assertThat(exif.getTags()).extracting(Tag::getTagName).containsExactly("Orientation");
            assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(orientation);
        }
        String text = new String(clean.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(Camera.DIARY, "Kameramakaren", "4711");
        assertThat(ends(clean.bytes())).as("nothing stands after the end").isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void thePictureItselfIsAsItWasTaken(String format) throws Exception {
        byte[] taken = format.equals("jpg") ? Camera.photograph(1) : annotatedPng();
        assertThat(pixels(SanitizedPicture.of(taken).bytes())).isEqualTo(pixels(taken));
    }

    @Test
    void aPngKeepsNoTextsTimesOrExif() throws Exception {
        SanitizedPicture clean = SanitizedPicture.of(annotatedPng());
        assertThat(clean.type()).isEqualTo(PictureType.PNG);
        assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(Camera.DIARY, "tEXt", "eXIf", "tIME");
        assertThat(clean.turn()).isEqualTo(ExifOrientation.NONE);
    }

    @Test
    void cleaningWhatIsCleanChangesNothing() throws Exception {
        for (byte[] taken : new byte[][] {Camera.photograph(6), Camera.photograph(1), annotatedPng()}) {
            byte[] once = SanitizedPicture.of(taken).bytes();
            assertThat(SanitizedPicture.of(once).bytes()).isEqualTo(once);
        }
    }

    @Test
    void whatIsNeitherJpegNorPngIsNoPictureWhateverItIsCalled() {
        for (String other : new String[] {"GIF89a........", "%PDF-1.7 ......", "<svg xmlns='x'/>", ""}) {
            assertThatThrownBy(() -> SanitizedPicture.of(Camera.ascii(other)))
                    .isInstanceOf(InvalidPicture.class)
                    .hasMessageStartingWith("neither JPEG nor PNG");
        }
    }

    @Test
    void moreThanTwoHundredMillionPixelsAreNotTaken() {
        byte[] bomb = Camera.drawn("png");
        ByteBuffer.wrap(bomb).putInt(16, 20_000).putInt(20, 20_000);
        assertThatThrownBy(() -> SanitizedPicture.of(bomb)).hasMessageContaining("20000 x 20000 pixels");
    }

    /** 2,000 pictures with random bytes changed or cut off: refused in words, or clean. */
    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void aDamagedPictureIsRefusedOrCleanAndNeverAFault(String format) throws Exception {
        byte[] taken = format.equals("jpg") ? Camera.photograph(6) : annotatedPng();
        int refused = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            byte[] damaged = damaged(taken, new Random(seed));
            try {
                byte[] clean = SanitizedPicture.of(damaged).bytes();
                assertThat(SanitizedPicture.of(clean).bytes())
                        .as("seed " + seed)
                        .isEqualTo(clean);
            } catch (InvalidPicture told) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 1_999);
    }

    private static byte[] damaged(byte[] taken, Random random) {
        byte[] damaged =
                random.nextBoolean() ? taken.clone() : Arrays.copyOf(taken, 8 + random.nextInt(taken.length - 8));
        for (int i = random.nextInt(4); i > 0; i--) {
            damaged[random.nextInt(Math.min(damaged.length, 700))] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static byte[] annotatedPng() throws IOException {
        byte[] drawn = Camera.drawn("png");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int behindSize = 33;
        out.write(drawn, 0, behindSize);
        chunk(out, "tEXt", "Comment\0" + Camera.DIARY);
        chunk(out, "eXIf", "MM\0*" + Camera.DIARY);
        chunk(out, "tIME", "1234567");
        out.write(drawn, behindSize, drawn.length - behindSize);
        out.write(Camera.ascii(Camera.DIARY));
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, String content) throws IOException {
        byte[] body = Camera.ascii(name + content);
        CRC32 sum = new CRC32();
        sum.update(body);
        out.write(ByteBuffer.allocate(4).putInt(body.length - 4).array());
        out.write(body);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static Metadata read(byte[] picture) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }

    private static long ends(byte[] jpeg) {
        return StreamSupport.stream(
                        java.util.stream.IntStream.range(0, jpeg.length - 1)
                                .boxed()
                                .spliterator(),
                        false)
                .filter(i -> (jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xd9)
                .count();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
