package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.mobile.client.NewKind;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.Kind;

@Timeout(60)
class FormRoutesTest {
    private static final UUID RECORD = new UUID(9, 9);
    private FormStage stage;

    @BeforeEach
    void open() {
        stage = FormStage.of(1280, 800);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatCanBeBegunInACaseIsWhatHasAForm() {
        Set<Kind> begun = Arrays.stream(NewKind.values())
                .map(kind -> Kind.valueOf(kind.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        assertThat(FormTable.of(stage.desk).kinds())
                .as(
                        "kinds with a form in start.FormTable are the kinds of client.NewKind: add the line that is missing,"
                                + " or remove the other")
                .isEqualTo(begun);
    }

    @ParameterizedTest
    @EnumSource(NewKind.class)
    void everyKindHasItsFormAnewBegunAndAsAddendum(NewKind begun) {
        String kind = begun.name();
        show(new Destination.NewRecord(kind, FormStage.CASE, Optional.empty()));
        assertThat(stage.sees("Det du skriver sparas av sig självt"))
                .as("a new %s shows no form that saves itself: let start.FormTable make a RecordForm for it", kind)
                .isTrue();
        stage.journal.seed(
                RECORD,
                Kind.valueOf(kind),
                FormStage.CASE,
                FormStage.node().put("status", "DRAFT").put("clientView", "Jag håller inte med."));
        show(new Destination.EditRecord(RECORD));
        assertThat(stage.find(javafx.scene.control.TextArea.class, area -> area.getText()
                        .equals("Jag håller inte med.")))
                .as(
                        "the form of %s does not ask for the person's own opinion (SoL 14:4): add clientView() to its cards",
                        kind)
                .isNotNull();
        show(new Destination.NewAddendum(RECORD));
        assertThat(stage.sees("Signera"))
                .as("an addendum to a %s opens no form: let start.FormTable make one of a signed record", kind)
                .isTrue();
        assertThat(stage.journal.saves()).isEmpty();
    }

    @Test
    void aConsentCanBeTakenBack() {
        stage.journal.seed(
                RECORD, Kind.CONSENT, FormStage.CASE, FormStage.node().put("status", "SIGNED"));
        show(new Destination.WithdrawConsent(RECORD));
        assertThat(stage.sees("Ta tillbaka samtycke")).isTrue();
    }

    @Test
    void aKindWithoutFormIsSaidSo() {
        Routes routes = Routes.of(stage.desk);
        assertThatThrownBy(() -> routes.screen(new Destination.NewRecord("CASE", FormStage.CASE, Optional.empty())))
                .hasMessageContaining("no form for CASE");
    }

    private void show(Destination to) {
        Routes routes = OnScreen.ask(() -> Routes.of(stage.desk));
        stage.show(context -> routes.screen(to));
    }
}
