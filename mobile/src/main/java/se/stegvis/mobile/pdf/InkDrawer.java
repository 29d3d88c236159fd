package se.stegvis.mobile.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Draws the only picture there is in our documents: strokes of a pen. Anything else of SVG is left blank. */
final class InkDrawer implements SVGDrawer {
    private static final Pattern POINT = Pattern.compile("([ML])(\\d{1,4}) (\\d{1,4})");
    private static final float PEN = 6;

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        double width = Double.parseDouble(svg.getAttribute("width"));
        double height = Double.parseDouble(svg.getAttribute("height"));
        Element path = (Element) svg.getElementsByTagName("path").item(0);
        return new InkImage(strokes(path.getAttribute("d")), width, height, dotsPerPixel);
    }

    private static Path2D strokes(String path) {
        Path2D.Float strokes = new Path2D.Float();
        Matcher points = POINT.matcher(path);
        while (points.find()) {
            int x = Integer.parseInt(points.group(2));
            int y = Integer.parseInt(points.group(3));
            if (points.group(1).equals("M") || strokes.getCurrentPoint() == null) {
                strokes.moveTo(x, y);
            } else {
                strokes.lineTo(x, y);
            }
        }
        return strokes;
    }

    /**
     * The strokes in their size on the page.
     *
     * @param width in CSS pixels
     * @param height in CSS pixels
     * @param dotsPerPixel how many of the device's dots a CSS pixel is
     */
    private record InkImage(Path2D strokes, double width, double height, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            // The place is in dots, the size in CSS pixels.
            device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, this::draw);
        }

        /** The box of the strokes is 1000 wide. */
        private void draw(Graphics2D page) {
            double scale = width / 1000;
            page.setColor(Color.BLACK);
            page.transform(AffineTransform.getScaleInstance(scale, scale));
            page.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            page.draw(strokes);
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fonts, SharedContext shared) {
        // Strokes have no letters.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // Strokes have no letters.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
