package se.stegvis.server.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import se.stegvis.shared.picture.CleanPicture;
import se.stegvis.shared.picture.NotAPicture;

/** Pictures of nothing: coloured noise, which does not compress. */
public final class TestPictures {
    private TestPictures() {}

    /** A JPEG as a tablet sends it; about {@code side * side} bytes, other ones for each seed. */
    public static byte[] jpeg(int side, long seed) {
        try {
            return CleanPicture.of(drawn("jpg", side, seed)).bytes();
        } catch (NotAPicture impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As the camera gives it. */
    public static byte[] drawn(String format, int side, long seed) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
