package se.stegvis.server.support;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import se.stegvis.shared.picture.InvalidPicture;
import se.stegvis.shared.picture.SanitizedPicture;

/** Pictures of nothing: coloured noise, which does not compress. */
public final class TestPictures {
    private TestPictures() {}

    /** A JPEG as a tablet sends it; about {@code side * side} bytes, other ones for each seed. */
    public static byte[] jpeg(int side, long seed) {
        try {
            return SanitizedPicture.of(drawn("jpg", side, seed)).bytes();
        } catch (InvalidPicture impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An invented kitchen seen from above, to be looked at. */
    public static byte[] kitchen() {
        BufferedImage image = new BufferedImage(960, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xF4EFE6));
        pen.fillRect(0, 0, 960, 720);
        pen.setColor(new Color(0x6B5B4B));
        pen.setStroke(new BasicStroke(14));
        pen.drawRect(60, 60, 840, 600);
        pen.setColor(new Color(0xB9C7CF));
        pen.fillRect(75, 75, 810, 110);
        pen.setColor(new Color(0x3D4A52));
        pen.fillOval(150, 95, 70, 70);
        pen.fillOval(240, 95, 70, 70);
        pen.setColor(new Color(0xC98B4B));
        pen.fillRoundRect(330, 330, 320, 200, 30, 30);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
            return SanitizedPicture.of(out.toByteArray()).bytes();
        } catch (IOException | InvalidPicture impossible) {
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
