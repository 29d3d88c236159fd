package se.stegvis.shared.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * One picture as cameras store it in each of the eight orientations of Exif. Upright it has four fields: red and green
 * above, blue and yellow below, and it is wider than it is high.
 */
public final class TurnedPictures {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;
    private static final int[] FIELDS = {0xff0000, 0x00c000, 0x0000ff, 0xffff00};

    private TurnedPictures() {}

    /** @param format {@code jpg} with Exif, or {@code png} with eXIf */
    public static byte[] of(String format, int orientation) throws IOException {
        boolean lies = orientation > 4;
        BufferedImage stored =
                new BufferedImage(lies ? HEIGHT : WIDTH, lies ? WIDTH : HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                stored.setRGB(x, y, colour(orientation, x, y));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(stored, format, out);
        return format.equals("jpg") ? jpeg(out.toByteArray(), orientation) : png(out.toByteArray(), orientation);
    }

    /** The colour that the camera stores at that place. */
    private static int colour(int orientation, int x, int y) {
        int right = WIDTH - 1;
        int bottom = HEIGHT - 1;
        return switch (orientation) {
            case 2 -> upright(right - x, y);
            case 3 -> upright(right - x, bottom - y);
            case 4 -> upright(x, bottom - y);
            case 5 -> upright(y, x);
            case 6 -> upright(right - y, x);
            case 7 -> upright(right - y, bottom - x);
            case 8 -> upright(y, bottom - x);
            default -> upright(x, y);
        };
    }

    private static int upright(int x, int y) {
        return FIELDS[(y < HEIGHT / 2 ? 0 : 2) + (x < WIDTH / 2 ? 0 : 1)];
    }

    /** The fields that are seen, above and below, from left to right: R, G, B, Y; {@code ?} for another colour. */
    public static String corners(BufferedImage seen) {
        int right = seen.getWidth() * 7 / 8;
        int bottom = seen.getHeight() * 7 / 8;
        int left = seen.getWidth() / 8;
        int top = seen.getHeight() / 8;
        return name(seen.getRGB(left, top))
                + name(seen.getRGB(right, top))
                + name(seen.getRGB(left, bottom))
                + name(seen.getRGB(right, bottom));
    }

    private static String name(int rgb) {
        Color colour = new Color(rgb);
        boolean red = colour.getRed() > 150;
        boolean green = colour.getGreen() > 120;
        boolean blue = colour.getBlue() > 150;
        return blue ? red || green ? "?" : "B" : red ? green ? "Y" : "R" : green ? "G" : "?";
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1})
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] jpeg(byte[] drawn, int orientation) {
        byte[] exif = exif(orientation);
        return ByteBuffer.allocate(drawn.length + exif.length + 10)
                .put(drawn, 0, 2)
                .put(new byte[] {(byte) 0xff, (byte) 0xe1})
                .putShort((short) (exif.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(exif)
                .put(drawn, 2, drawn.length - 2)
                .array();
    }

    /** The chunk stands before those of the pixels. */
    private static byte[] png(byte[] drawn, int orientation) {
        byte[] exif = exif(orientation);
        byte[] named = ByteBuffer.allocate(exif.length + 4)
                .put("eXIf".getBytes(StandardCharsets.US_ASCII))
                .put(exif)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        int header = 8 + 25;
        return ByteBuffer.allocate(drawn.length + named.length + 8)
                .put(drawn, 0, header)
                .putInt(exif.length)
                .put(named)
                .putInt((int) sum.getValue())
                .put(drawn, header, drawn.length - header)
                .array();
    }
}
