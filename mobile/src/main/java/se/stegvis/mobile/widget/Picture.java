package se.stegvis.mobile.widget;

import java.io.ByteArrayInputStream;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import se.stegvis.shared.picture.ExifOrientation;
import se.stegvis.shared.picture.InvalidPicture;
import se.stegvis.shared.picture.SanitizedPicture;

/** A picture to look at, the right way up and no larger than the room for it. */
final class Picture {
    private Picture() {}

    /** Decodes at the size it is shown in; slow for large pictures, so not on the UI thread. */
    static Loaded load(byte[] content, double side) throws InvalidPicture, TooHeavy {
        SanitizedPicture picture = SanitizedPicture.of(content);
        if (picture.heavy()) {
            throw new TooHeavy();
        }
        return new Loaded(new Image(new ByteArrayInputStream(content), side, side, true, true), picture.turn());
    }

    /** It would have to be whole in memory to be shown, and that is more than a tablet has to spare. */
    static final class TooHeavy extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Decoded, to be shown. */
    record Loaded(Image image, ExifOrientation turn) {
        /** A group, so that a turned picture takes the room that it has when turned. */
        Group node(String words) {
            ImageView view = new ImageView(image);
            view.setRotate(turn.degrees());
            view.setScaleX(turn.mirrored() ? -1 : 1);
            Group group = new Group(view);
            group.setAccessibleText(words);
            return group;
        }
    }
}
