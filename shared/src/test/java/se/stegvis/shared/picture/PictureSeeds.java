package se.stegvis.shared.picture;

import java.io.IOException;
import java.util.List;

/** Pictures as cameras and programs make them. */
public final class PictureSeeds {
    private PictureSeeds() {}

    public static List<byte[]> all() throws IOException {
        return List.of(Camera.drawn("jpg"), Camera.drawn("png"), Camera.photograph(6));
    }
}
