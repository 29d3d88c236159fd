package se.stegvis.mobile.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Household;
import se.stegvis.shared.record.Kind;

/** The person and the case themselves, which are never signed. */
@Timeout(60)
class LivingRecordsTest {
    private FormStage stage = FormStage.of(1280, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    private Client client() {
        return (Client) stage.journal.find(FormStage.CLIENT).orElseThrow().content();
    }

    private CareCase careCase() {
        return (CareCase) stage.journal.find(FormStage.CASE).orElseThrow().content();
    }

    private void showClient() {
        stage.show(context -> new ClientForm(context, client()));
    }

    /** The chip of the newest row; each row has the same. */
    private void pressLast(String chip) {
        OnScreen.act(() -> stage.window.root().lookupAll(".chip").stream()
                .map(ToggleButton.class::cast)
                .filter(one -> one.getText().equals(chip))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .fire());
    }

    private void showClosing() {
        stage.show(context -> new CloseCaseForm(context, careCase()));
    }

    @Test
    void whatIsCorrectedAboutAPersonIsSavedUnsignedAndCanBeTakenBack() {
        stage.seedChild();
        showClient();
        stage.write("Telefon", "070-174 06 05");
        stage.press("Lägg till någon i hushållet");
        pressLast("Partner");
        stage.picture("person");
        stage.press("Klar");
        stage.untilBack();
        assertThat(client().doc().text("phone")).contains("070-174 06 05");
        assertThat(client().doc().map("household")).hasSize(2);
        assertThat(client().doc().has("status")).isFalse();
        assertThat(client().doc().has("happenedAt")).isFalse();
        stage.press("Ångra");
        stage.window.read("Som det var förut");
        assertThat(client().doc().has("phone")).isFalse();
        assertThat(client().childInHousehold()).isTrue();
        assertThat(client().doc().map("household")).hasSize(1);
    }

    @Test
    void tab12_theCardShowsWhoChangedANumberAndWhatStoodBefore() {
        ObjectNode person =
                client().doc().toNode().put("phone", "070-174 06 06").put("interpreter", false);
        ObjectNode stated = person.putObject("provenance");
        stated.putObject("phone")
                .put("at", "2026-11-20T09:30:00Z")
                .put("by", stage.journal.owner().user().toString())
                .put("earlier", "070-174 06 05");
        stated.putObject("interpreter")
                .put("earlier", "true")
                .put("by", UUID.randomUUID().toString());
        stated.putObject("address").put("earlier", "Exempelvägen 14");
        stage.journal.seed(FormStage.CLIENT, Kind.CLIENT, FormStage.CASE, person);

        stage.show(context -> new CaseScreen(context, FormStage.CASE));

        assertThat(stage.sees("070-174 06 06")).isTrue();
        assertThat(stage.sees("Ändrat 20 november 2026 10:30 av dig. Förut: 070-174 06 05"))
                .isTrue();
        assertThat(stage.sees("Ändrat av en kollega. Förut: Ja")).isTrue();
        assertThat(stage.sees("Borttaget")).isTrue();
        stage.picture("person-andrad");
    }

    @Test
    void b7_theCaseSaysThatThePersonIsInAnotherAndNotWhenTheOtherIsProtected() {
        UUID other = UUID.nameUUIDFromBytes(new byte[] {7});
        UUID otherClient = UUID.nameUUIDFromBytes(new byte[] {8});
        String number = client().personalNumber().orElseThrow().digits();
        stage.journal.seed(
                other, Kind.CASE, other, JsonNodeFactory.instance.objectNode().put("step", "3b"));
        ObjectNode twin = JsonNodeFactory.instance.objectNode().put("personalNumber", number);
        stage.journal.seed(otherClient, Kind.CLIENT, other, twin);
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(stage.sees("Personen finns i ett annat ärende")).isTrue();
        stage.picture("person-i-annat-arende");

        stage.journal.seed(
                otherClient, Kind.CLIENT, other, twin.deepCopy().put("protection", "PROTECTED_REGISTRATION"));
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(stage.sees("Personen finns i ett annat ärende")).isFalse();

        ObjectNode told = client().doc().toNode().put("numberElsewhere", true);
        stage.journal.seed(FormStage.CLIENT, Kind.CLIENT, FormStage.CASE, told);
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(stage.sees("Personen finns i ett annat ärende")).isTrue();
    }

    @Test
    void sec4_twoPersonsInACaseAreShownAtOnceAndTheOneWhomTheCaseNamesIsItsPerson() {
        UUID other = new UUID(1, 0); // older than the one whom the case names
        stage.journal.seed(
                other,
                Kind.CLIENT,
                FormStage.CASE,
                FormStage.node()
                        .put("givenName", "Alias")
                        .put("familyName", "Annan")
                        .put("protection", "CONFIDENTIALITY_MARK"));
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(stage.sees("Två personers uppgifter i ärendet")).isTrue();
        assertThat(stage.sees("I ärendet står också")).isTrue();
        assertThat(stage.sees("Alias Annan")).isTrue();
        stage.picture("person-tva-i-arendet");
        assertThat(stage.journal.cases()).singleElement().satisfies(card -> {
            assertThat(card.clientName()).isEqualTo("Amira Testsson");
            assertThat(card.protectedIdentity()).as("of either").isTrue();
        });
        stage.press("Läs de andra uppgifterna");
        assertThat(stage.gone).containsExactly(new Destination.ReadRecord(other));
    }

    @Test
    void b7_aNumberOfAnotherSortIsWrittenOnTheFormAndShownInTheCase() {
        ObjectNode without = client().doc().toNode();
        without.remove("personalNumber");
        stage.journal.seed(FormStage.CLIENT, Kind.CLIENT, FormStage.CASE, without);
        showClient();
        stage.write("Nummer", "19900602-R397");
        stage.picture("person-annat-nummer");
        stage.press("Klar");
        stage.untilBack();
        assertThat(client().doc().object("otherNumber").text("value")).hasValue("19900602-R397");
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(stage.sees("19900602-R397")).isTrue();
    }

    @Test
    void b22_aPersonWithoutANameThatCanBeSeenIsSaidToHaveNone() {
        ObjectNode unseen = client().doc().toNode().put("givenName", "\u200b").putNull("familyName");
        stage.journal.seed(FormStage.CLIENT, Kind.CLIENT, FormStage.CASE, unseen);
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(stage.sees("Namn saknas")).isTrue();
    }

    @Test
    void aBirthYearIsANumberOfFourDigits() {
        showClient();
        stage.press("Lägg till någon i hushållet");
        stage.press("Barn");
        stage.write("Födelseår", "201");
        stage.write("Födelseår", "2019");
        stage.press("Klar");
        stage.untilBack();
        assertThat(client().doc().map("household").values()).singleElement().satisfies(child -> {
            assertThat(child.choice("relation", Household.class)).contains(Household.CHILD);
            assertThat(child.number("birthYear")).contains(BigDecimal.valueOf(2019));
        });
    }

    @Test
    void aProtectedIdentityIsShownAndCannotBeChangedHere() {
        stage.journal.seed(
                FormStage.CLIENT,
                Kind.CLIENT,
                FormStage.CASE,
                client().doc().toNode().put("protection", "CONFIDENTIALITY_MARK"));
        showClient();
        assertThat(stage.sees("Sekretessmarkering")).isTrue();
        stage.picture("person-skyddad");
    }

    @Test
    void aCaseIsClosedByItsDateWhichComesLast() {
        stage.seedProcess("tranas-rehab", "avslut");
        showClosing();
        assertThat(stage.sees("där processen inte slutar")).isFalse();
        stage.press("Avsluta ärendet");
        assertThat(stage.sees("2 saker saknas innan du kan signera")).isFalse();
        assertThat(stage.sees("2 saker saknas")).isTrue();
        stage.press("Arbete");
        stage.write("Skäl till avslut", "Fick en anställning.");
        stage.leave();
        stage.untilSaves(1);
        assertThat(careCase().closedOn()).as("written, not closed").isEmpty();
        stage.picture("avsluta-arende");
        stage.press("Avsluta ärendet");
        stage.untilBack();
        assertThat(careCase().closedOn()).contains(LocalDate.of(2026, 11, 23));
        stage.press("Ångra");
        stage.window.until(() -> careCase().closedOn().isEmpty(), "the case to be open again");
    }

    private void writeClosing() {
        stage.press("Arbete");
        stage.write("Skäl till avslut", "Fick en anställning.");
        stage.press("Avsluta ärendet");
    }

    @Test
    void aCaseIsNotClosedWhereItsProcessGoesOnAndWhatWasWrittenIsKept() {
        stage.seedProcess("tranas-rehab", "3b");
        showClosing();
        assertThat(stage.sees("Ärendet kan inte avslutas än")).isTrue();
        assertThat(stage.sees("där processen inte slutar")).isTrue();
        stage.picture("avsluta-arende-stoppat");
        writeClosing();
        assertThat(stage.sees("En sak saknas")).isTrue();
        stage.leave();
        stage.untilSaves(1);
        assertThat(careCase().closedOn()).isEmpty();
        assertThat(careCase().doc().object("closed").text("why")).contains("Fick en anställning.");
        stage.press("Till ärendet");
        stage.untilBack();
    }

    @Test
    void aTeamLeadClosesItAllTheSameAndSaysWhy() {
        stage.close();
        stage = FormStage.of(1280, 800, "TEAM_LEAD");
        stage.seedProcess("tranas-rehab", "3b");
        showClosing();
        assertThat(stage.sees("Som förste socialsekreterare kan du avsluta det ändå"))
                .isTrue();
        stage.picture("avsluta-arende-forste-socialsekreterare");
        writeClosing();
        stage.untilBack();
        assertThat(careCase().closedOn()).contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aClosedCaseOffersOnlyToBeOpenedAgain() {
        stage.journal.seed(FormStage.CASE, Kind.CASE, FormStage.CASE, closed());
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(stage.sees("Nytt i ärendet")).isFalse();
        assertThat(stage.sees("Avslutat 20 november 2026: Arbete")).isTrue();
        assertThat(stage.sees("Ärendet saknar uppföljningsdatum")).isFalse();
        assertThat(stage.sees("Inget väntar på uppföljning.")).isTrue();
        assertThat(stage.sees("Ingen kontaktuppgift är ifylld.")).isTrue();
        stage.picture("arende-avslutat");
        stage.press("Öppna igen");
        stage.window.read("Nytt i ärendet");
        assertThat(careCase().closedOn()).isEmpty();
    }

    /** The sign that an icon draws. */
    private static String glyph(Node icon) {
        return ((Text) icon).getText();
    }

    @Test
    void theCaseLeadsToBoth() {
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        stage.press("Ändra");
        Button close = stage.find(Button.class, button -> "Avsluta ärendet".equals(button.getText()));
        assertThat(glyph(close.getGraphic()))
                .as("the lock on the path means that something is missing")
                .isNotEqualTo(glyph(OnScreen.ask(Icon.LOCK::node)));
        stage.press("Avsluta ärendet");
        assertThat(stage.gone)
                .containsExactly(
                        new Destination.EditRecord(FormStage.CLIENT), new Destination.CloseCase(FormStage.CASE));
    }

    @Test
    void openFollowUpsAreToldBeforeClosing() {
        var visit = FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-11-10T10:00:00+01:00");
        visit.putObject("followUp").put("date", "2026-12-01");
        stage.journal.seed(new UUID(4, 4), Kind.HOME_VISIT, FormStage.CASE, visit);
        showClosing();
        assertThat(stage.sees("En uppföljning är inte gjord.")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"800,1280,false", "412,915,false", "412,915,true", "1280,800,true"})
    void theFormsFitEveryScreen(int width, int height, boolean dark) {
        stage.close();
        stage = FormStage.of(width, height);
        if (dark) {
            stage.dark();
        }
        String size = width + "x" + height + (dark ? "-mork" : "");
        stage.seedChild();
        showClient();
        assertThat(stage.sees("Så når vi personen")).isTrue();
        stage.picture("person-" + size);
        stage.bottom();
        stage.reveal(stage.find(Label.class, label -> "Annat nummer".equals(label.getText())));
        stage.picture("person-annat-nummer-" + size);
        showClosing();
        assertThat(stage.sees("Hur slutade det?")).isTrue();
        stage.picture("avsluta-arende-" + size);
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode closed() {
        var fields = FormStage.node().put("client", FormStage.CLIENT.toString());
        fields.putObject("closed")
                .put("date", "2026-11-20")
                .put("outcome", "WORK")
                .put("why", "Fick arbete.");
        return fields;
    }
}
