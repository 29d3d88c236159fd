package se.stegvis.shared.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/** Pictures as a telephone takes them, with all that it writes beside them. */
final class Camera {
    static final String DIARY = "Storgatan 1, Ekdalen";

    private Camera() {}

    /** A drawing that differs at each corner. */
    static BufferedImage scene() {
        BufferedImage scene = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 48 * 32; i++) {
            scene.setRGB(i % 48, i / 48, (i % 48) * 5 << 16 | (i / 48) * 7 << 8 | 40);
        }
        return scene;
    }

    static byte[] drawn(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(scene(), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Exif with place, maker, maker note and orientation; a comment, XMP, IPTC; a second picture behind the end. */
    static byte[] photograph(int orientation) throws IOException {
        TiffOutputSet exif = new TiffOutputSet();
        exif.setGpsInDegrees(18.0686, 59.3293);
        var root = exif.getOrCreateRootDirectory();
        root.add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
        root.add(TiffTagConstants.TIFF_TAG_MAKE, "Kameramakaren");
        root.add(TiffTagConstants.TIFF_TAG_IMAGE_DESCRIPTION, DIARY);
        exif.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_MAKER_NOTE, ascii("Serienummer 4711"));
        ByteArrayOutputStream withExif = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(drawn("jpg"), withExif, exif);
        byte[] taken = withExif.toByteArray();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(taken, 0, 2);
        segment(all, 0xfe, ascii(DIARY));
        segment(all, 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + DIARY + "</x:xmpmeta>"));
        segment(all, 0xed, ascii("Photoshop 3.0\0" + DIARY));
        all.write(taken, 2, taken.length - 2);
        all.write(drawn("jpg"));
        all.write(ascii(DIARY));
        return all.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
