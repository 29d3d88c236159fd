package se.stegvis.mobile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.picture.SanitizedPicture;
import se.stegvis.shared.picture.TurnedPictures;

/** A photograph that a camera stored lying, upside down or mirrored is looked at the right way up. */
@Timeout(60)
class PictureTest {
    private static final double SIDE = 120;

    private static Group shown(String format, int orientation) throws Exception {
        byte[] clean =
                SanitizedPicture.of(TurnedPictures.of(format, orientation)).bytes();
        return Picture.load(clean, SIDE).node(format + " " + orientation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void b24_everyOrientationStandsUpright(String format) {
        for (int orientation = 1; orientation <= 8; orientation++) {
            int turn = orientation;
            BufferedImage seen = OnScreen.ask(() -> Drawing.of(
                    () -> SwingFXUtils.fromFXImage(shown(format, turn).snapshot(null, null), null)));
            assertThat(seen.getWidth()).as("width of %s %d", format, turn).isGreaterThan(seen.getHeight());
            assertThat(TurnedPictures.corners(seen)).as("%s %d", format, turn).isEqualTo("RGBY");
        }
    }

    @Test
    void b24_theyStandBesideEachOther() {
        try (OnScreen window = OnScreen.of(560, 420, Theme.USUAL)) {
            window.showNode(() -> {
                List<Node> all = new ArrayList<>();
                for (int orientation = 1; orientation <= 8; orientation++) {
                    all.add(shown("jpg", orientation));
                    all.add(shown("png", orientation));
                }
                return new FlowPane(8, 8, all.toArray(Node[]::new));
            });
            window.picture("bild-vridningar");
            assertThat(OnScreen.ask(() -> window.root().lookupAll(".image-view").size()))
                    .isEqualTo(16);
        }
    }
}
