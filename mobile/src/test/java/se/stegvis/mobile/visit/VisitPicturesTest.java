package se.stegvis.mobile.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.TestPictures;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.picture.SanitizedPicture;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.HomeVisit;

/** Pictures of a visit, as the person adds and removes them. */
class VisitPicturesTest {
    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(int width, int height, byte[]... pictures) {
        stage = FormStage.of(width, height);
        stage.show(context -> new HomeVisitForm(
                context, HomeVisitDraft.fresh(context.journal(), FormStage.CASE), new PickedPictures(pictures)));
    }

    private byte[] kept(Attachment attachment) {
        return stage.journal
                .attachments()
                .read(new ContentName(FormStage.CASE, attachment.sha256()))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1280,800,false", "800,1280,true", "412,915,false"})
    void aPictureIsSealedShownAndNamedInTheRecord(int width, int height, boolean dark) throws Exception {
        open(width, height, TestPictures.kitchen(), TestPictures.jpeg(300, 1));
        if (dark) {
            stage.dark();
        }
        stage.press("Lägg till bild");
        stage.untilSaves(1);
        stage.press("Ta en bild");
        stage.untilSaves(2);
        stage.window.until(() -> images() == 2, "two pictures");
        stage.write("Vad bilden visar", "Köket, fönstret drar kallt.");
        stage.untilSaves(3);
        stage.reveal(stage.find(ImageView.class, any -> true));
        stage.picture("hembesok-bilder" + (dark ? "-morkt" : "") + "-" + width);
        HomeVisit visit = stage.stored(HomeVisit.class);
        assertThat(visit.attachments()).hasSize(2);
        Attachment first = visit.attachments().get(0);
        assertThat(first.name()).isEqualTo("Köket, fönstret drar kallt.");
        assertThat(first.mediaType()).isEqualTo("image/png");
        assertThat(kept(first))
                .isEqualTo(SanitizedPicture.of(TestPictures.kitchen()).bytes());
        assertThat(stage.sees("Sparad på plattan. Väntar på att skickas.")).isTrue();
    }

    private long images() {
        return stage.window.root().lookupAll(".attachment-picture").stream()
                .filter(node -> node.lookup(".image-view") != null)
                .count();
    }

    @Test
    void whatTheCameraWroteIsNeverKept() {
        byte[] clean = TestPictures.jpeg(60, 2);
        byte[] diary = "Storgatan 1, Ekdalen".getBytes(StandardCharsets.US_ASCII);
        byte[] taken = Arrays.copyOf(clean, clean.length + diary.length);
        System.arraycopy(diary, 0, taken, clean.length, diary.length);
        open(1280, 800, taken);
        stage.press("Lägg till bild");
        stage.untilSaves(1);
        assertThat(kept(stage.stored(HomeVisit.class).attachments().get(0))).isEqualTo(clean);
    }

    /** The form waits a second for more text, and the app may end in that second. */
    @Test
    void aPictureIsSavedAsItIsShownWithoutWaitingForAPause() {
        stage = FormStage.of(1280, 800);
        AtomicReference<RecordDraft> written = new AtomicReference<>();
        stage.show(context -> {
            HomeVisitDraft draft = HomeVisitDraft.fresh(context.journal(), FormStage.CASE);
            written.set(draft.fields());
            return new HomeVisitForm(context, draft, new PickedPictures(TestPictures.jpeg(60, 3)));
        });
        stage.press("Lägg till bild");
        stage.window.until(() -> stage.sees("Ta bort bilden"), "the picture is shown");
        assertThat(written.get().busy() || !stage.journal.saves().isEmpty())
                .as("on its way to the disk, or there")
                .isTrue();
        stage.untilSaves(1);
        assertThat(stage.stored(HomeVisit.class).attachments()).hasSize(1);
    }

    @Test
    void aRemovedPictureCanBeTakenBack() {
        open(1280, 800, TestPictures.kitchen());
        stage.press("Lägg till bild");
        stage.untilSaves(1);
        stage.press("Ta bort bilden");
        stage.untilSaves(2);
        assertThat(stage.stored(HomeVisit.class).attachments()).isEmpty();
        stage.press("Ångra");
        stage.untilSaves(3);
        assertThat(stage.stored(HomeVisit.class).attachments()).hasSize(1);
    }

    @Test
    void whatIsNoPictureIsToldAndChangesNothing() {
        open(412, 915, "inget foto alls".getBytes(StandardCharsets.US_ASCII));
        stage.press("Lägg till bild");
        stage.window.read("Filen är ingen bild som kan sparas");
        stage.picture("hembesok-ingen-bild");
        stage.leave();
        assertThat(stage.journal.saves()).isEmpty();
    }

    @Test
    void b15_whatATelephoneTakesOtherwiseIsToldByItsNameWithTheRemedy() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        open(412, 915, heic, webp);
        stage.press("Lägg till bild");
        stage.window.read("Filen är i formatet HEIC, som inte kan sparas");
        assertThat(stage.sees("Inställningar, Kamera, Format, Mest kompatibelt"))
                .isTrue();
        stage.reveal(stage.window.root().lookup(".banner"));
        stage.picture("hembesok-heic");
        stage.press("Lägg till bild");
        stage.window.read("Filen är i formatet WEBP, som inte kan sparas");
        stage.leave();
        assertThat(stage.journal.saves()).isEmpty();
    }

    /** A refusal that stands where nobody looks is none. */
    @Test
    void b15_whoAddsAPictureStaysWhereTheAnswerStands() {
        byte[] gif = "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1);
        open(1280, 800, gif, TestPictures.kitchen(), gif);
        ButtonBase add = stage.find(ButtonBase.class, button -> "Lägg till bild".equals(button.getText()));
        stage.reveal(add);
        OnScreen.act(add::requestFocus);
        for (String answer : List.of("Filen är i formatet GIF", "Ta bort bilden", "Filen är i formatet GIF")) {
            stage.press("Lägg till bild");
            stage.window.read(answer);
            assertThat(OnScreen.ask(() -> stage.window.scene().getFocusOwner()))
                    .as("the focus after %s", answer)
                    .isSameAs(add);
        }
    }

    private static ObjectNode receipt(Attachment picture) {
        ObjectNode receipt = FormStage.node();
        receipt.putObject("attachmentsReceived")
                .putObject(picture.key())
                .put("sha256", picture.sha256())
                .put("at", "2026-11-23T08:30:00Z");
        return receipt;
    }

    @Test
    void b15_aPictureThatHasArrivedIsNoChangeOfAColleague() {
        open(1280, 800, TestPictures.kitchen());
        stage.press("Planerad uppföljning");
        stage.press("Inte hemma");
        stage.press("Lägg till bild");
        stage.window.until(() -> images() == 1, "the picture");
        stage.window.read("Sparat på plattan 09:30");
        HomeVisit visit = stage.stored(HomeVisit.class);

        stage.journal.arrive(visit.id(), receipt(visit.attachments().get(0)));

        stage.press("Signera");
        stage.window.read("Signera nu");
        assertThat(stage.sees("En kollega")).isFalse();
        assertThat(stage.sees("Skickad och framme.")).as("in the review").isTrue();
    }

    /** The person learns it without leaving the form. */
    @Test
    void b15_anOpenFormSaysThatAPictureHasArrivedAndWhoWritesGoesOn() {
        open(1280, 800, TestPictures.kitchen(), TestPictures.jpeg(60, 4));
        stage.press("Lägg till bild");
        stage.untilSaves(1);
        stage.window.read("Väntar på att skickas");
        HomeVisit visit = stage.stored(HomeVisit.class);
        TextField title = stage.find(
                TextField.class,
                one -> one.getAccessibleText() != null
                        && one.getAccessibleText().startsWith("Vad bilden visar"));
        OnScreen.act(title::requestFocus);

        stage.journal.arrive(visit.id(), receipt(visit.attachments().get(0)));

        stage.window.read("Skickad och framme.");
        assertThat(stage.sees("Väntar på att skickas")).isFalse();
        assertThat(OnScreen.ask(() -> stage.window.scene().getFocusOwner())).isSameAs(title);
        stage.press("Lägg till bild");
        stage.window.read("Väntar på att skickas");
        assertThat(stage.sees("Skickad och framme.")).as("the first one still").isTrue();
    }

    /** Nobody signs a note without seeing which pictures belong to it. */
    @Test
    void b19_theReviewBeforeSigningShowsThePictures() {
        open(1280, 800, TestPictures.kitchen());
        stage.press("Planerad uppföljning");
        stage.press("Inte hemma");
        stage.press("Lägg till bild");
        stage.window.until(() -> images() == 1, "the picture");
        stage.write("Vad bilden visar", "Köket, fönstret drar kallt.");

        stage.press("Signera");
        stage.window.read("Signera nu");

        stage.window.until(() -> images() == 1, "the picture in the review");
        assertThat(stage.sees("Köket, fönstret drar kallt.")).isTrue();
        stage.picture("hembesok-granska-bild");
    }

    @Test
    void theSamePictureIsThereOnce() {
        open(1280, 800, TestPictures.kitchen(), TestPictures.kitchen());
        stage.press("Lägg till bild");
        stage.untilSaves(1);
        stage.press("Lägg till bild");
        stage.window.read("Bilden finns redan i anteckningen");
        assertThat(stage.stored(HomeVisit.class).attachments()).hasSize(1);
    }

    @Test
    void moreThanTenAreNotOffered() {
        open(
                1280,
                800,
                IntStream.range(0, 10)
                        .mapToObj(seed -> TestPictures.jpeg(20, seed))
                        .toArray(byte[][]::new));
        for (int i = 1; i <= 10; i++) {
            stage.press("Lägg till bild");
            stage.untilSaves(i);
        }
        assertThat(stage.stored(HomeVisit.class).attachments()).hasSize(Attachment.MOST);
        assertThat(stage.sees("Lägg till bild")).isFalse();
    }
}
