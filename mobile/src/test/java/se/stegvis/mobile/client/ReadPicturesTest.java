package se.stegvis.mobile.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.Attachments;
import se.stegvis.mobile.journal.TestPictures;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Kind;

/** A colleague's visit with a picture, on another tablet. */
class ReadPicturesTest {
    private static final UUID VISIT = new UUID(5, 5);
    private static final String KEY = new UUID(6, 6).toString();
    private final FormStage stage = FormStage.of(800, 1280);
    private final byte[] kitchen = TestPictures.kitchen();
    private ContentName name;

    @BeforeEach
    void aSignedVisit() throws Exception {
        // By keeping it elsewhere its name is found out.
        name = new ContentName(FormStage.CASE, stage.journal.attachments().keep(new UUID(9, 9), kitchen));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void read(boolean arrived) {
        ObjectNode visit = FormStage.node().put("status", "SIGNED").put("purpose", "PLANNED_FOLLOW_UP");
        visit.put("happenedAt", "2026-11-20T10:00:00+01:00").put("observations", "Kallt i köket.");
        visit.putObject("attachments")
                .putObject(KEY)
                .put("sha256", name.sha256())
                .put("name", "Köket")
                .put("mediaType", "image/png")
                .put("size", kitchen.length);
        if (arrived) {
            visit.putObject("attachmentsReceived").putObject(KEY).put("sha256", name.sha256());
        }
        stage.journal.seed(VISIT, Kind.HOME_VISIT, FormStage.CASE, visit);
        stage.show(context -> new RecordScreen(context, VISIT));
    }

    @Test
    void aVisitWhosePictureHasNotArrivedIsShownAsIncomplete() {
        read(false);
        assertThat(stage.sees("Bilaga väntar")).isTrue();
        assertThat(stage.sees("Bilden har inte kommit fram än. Den ligger kvar på plattan där den togs."))
                .isTrue();
        assertThat(stage.sees("Hämta bilden")).isFalse();
        stage.picture("besok-bilaga-vantar");
    }

    @Test
    void aPictureIsFetchedWhenAskedForAndThenShown() throws Exception {
        read(true);
        assertThat(stage.sees("Bilaga väntar")).isFalse();
        stage.press("Hämta bilden");
        assertThat(stage.journal.attachments().wanted()).containsExactly(name);
        stage.window.read("Hämtas så snart det finns nät.");
        stage.journal.attachments().arrived(name, kitchen);
        stage.window.until(() -> stage.find(ImageView.class, any -> true) != null, "the picture");
        assertThat(stage.journal.attachments().state(name)).isEqualTo(Attachments.ContentState.HERE);
        stage.picture("besok-bild");
    }

    @Test
    void aPictureThatTheServerLacksIsToldSo() {
        read(true);
        stage.press("Hämta bilden");
        stage.journal.attachments().notArrived(name);
        stage.window.read("Bilden finns inte att hämta just nu. Försök igen senare.");
    }
}
