package se.stegvis.mobile.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;

/** The way to begin any kind of record from a case. */
@Timeout(60)
class NewInCaseTest {
    private FormStage stage = FormStage.of(1280, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    private void seed(String step) {
        stage.seedProcess("lysekil-fms", step);
    }

    private void showList() {
        stage.show(context -> new NewInCaseScreen(context, FormStage.CASE));
    }

    @Test
    void theCaseOffersAVisitAndWhatTheGuideWaitsForAndLeadsToTheRest() {
        seed("2");
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(stage.sees("Nytt hembesök")).isTrue();
        stage.press("Samtycke");
        stage.press("Nytt i ärendet");
        assertThat(stage.gone)
                .containsExactly(
                        new Destination.NewRecord("CONSENT", FormStage.CASE, Optional.empty()),
                        new Destination.NewInCase(FormStage.CASE));
    }

    @Test
    void whatAWayOnWaitsForComesBeforeWhatBelongsToTheStep() {
        seed("2");
        CaseView view = CaseView.of(stage.desk, FormStage.CASE);
        assertThat(NextKinds.of(view.guide().orElseThrow(), 1)).containsExactly(NewKind.CONSENT);
    }

    @Test
    void everyKindStandsInItsGroupAndLeadsToItsForm() {
        seed("3");
        showList();
        for (NewKind kind : NewKind.values()) {
            assertThat(stage.sees(stage.desk.texts().wording().kind(kind.name())))
                    .as(kind.name())
                    .isTrue();
        }
        stage.picture("nytt-i-arendet");
        stage.press("SIP-uppföljning");
        assertThat(stage.gone)
                .containsExactly(new Destination.NewRecord("SIP_FOLLOW_UP", FormStage.CASE, Optional.empty()));
    }

    @Test
    void theListIsWalkedByKeyboardAndEveryButtonIsLargeEnoughForAFinger() {
        seed("3");
        showList();
        OnScreen.act(() -> stage.window.root().lookup(".new-kinds .button").requestFocus());
        stage.window.key(KeyCode.TAB);
        stage.window.key(KeyCode.SPACE);
        assertThat(stage.gone).hasSize(1);
        stage.window.root().lookupAll(".new-kinds .button").forEach(one -> assertThat(((ButtonBase) one).getHeight())
                .isGreaterThanOrEqualTo(48));
    }

    @Test
    void aCaseWithoutAProcessHasTheGroupsOnly() {
        showList();
        assertThat(stage.sees("Hör till steget")).isFalse();
        assertThat(stage.sees("Möten och besök")).isTrue();
    }

    @Test
    void standingOnAPhone() {
        stage.close();
        stage = FormStage.of(412, 915);
        seed("3");
        showList();
        assertThat(stage.sees("Möten och besök")).isTrue();
        stage.picture("nytt-i-arendet-412x915");
    }

    @Test
    void theProcessOfTheCaseIsKnownHere() {
        seed("3");
        CaseView view = CaseView.of(stage.desk, FormStage.CASE);
        assertThat(DeviceGuide.definition(stage.journal, view.contents().toList()))
                .hasValueSatisfying(one -> assertThat(one.ref().key()).isEqualTo("lysekil-fms"));
    }
}
