package se.stegvis.mobile.journal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import se.stegvis.shared.picture.InvalidPicture;
import se.stegvis.shared.picture.SanitizedPicture;

/** Pictures made here: noise to send, and a drawing to look at. */
public final class TestPictures {
    private TestPictures() {}

    /** A clean JPEG of noise, of {@code side * side} bytes at most, other ones for each seed. */
    public static byte[] jpeg(int side, long seed) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, random.nextInt(1 << 24));
        }
        return clean(written(image, "jpg"));
    }

    /** A drawing of a kitchen, as PNG. */
    public static byte[] kitchen() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        rectangle(pen, 0xe8e0d0, 0, 0, 640, 480);
        rectangle(pen, 0xb08d57, 0, 360, 640, 120);
        rectangle(pen, 0xffffff, 60, 120, 120, 240);
        rectangle(pen, 0x9fc5e8, 380, 60, 180, 140);
        rectangle(pen, 0x6aa84f, 300, 300, 220, 60);
        pen.dispose();
        return written(image, "png");
    }

    private static void rectangle(java.awt.Graphics2D pen, int colour, int x, int y, int width, int height) {
        pen.setColor(new java.awt.Color(colour));
        pen.fillRect(x, y, width, height);
    }

    private static byte[] clean(byte[] drawn) {
        try {
            return SanitizedPicture.of(drawn).bytes();
        } catch (InvalidPicture impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
