package se.stegvis.mobile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.VisitEntry;
import se.stegvis.shared.sync.ProtocolLimits;

class KitTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Texts texts = Texts.of(new Locale("sv"));

    @Test
    void everyPartIsDrawn() {
        try (OnScreen window = OnScreen.landscape()) {
            window.showNode(this::gallery);
            OnScreen.act(() -> window.toasts().show("Uppföljningen är klar", texts.get("undo"), () -> {}));
            window.picture("90-kit");
            assertThat(OnScreen.ask(() -> Font.getFamilies())).contains("Inter");
        }
    }

    private Page gallery() {
        ChoiceChips<VisitEntry> entry = ChoiceChips.single(
                List.of(VisitEntry.values()), choice -> texts.wording().choice("entry", choice.name()));
        entry.choose(Set.of(VisitEntry.LET_IN));
        PersonList persons = new PersonList(() -> UUID.randomUUID().toString(), texts);
        persons.add("Amina Yusuf", "Klienten");
        GrowingText text = new GrowingText(2);
        text.setText(
                "Lägenheten är städad. Kylskåpet är nästan tomt. Berättar att smärtan i ryggen är värre på morgonen "
                        + "och att hon inte har sovit ordentligt på flera veckor. Vill gärna börja på arbetsträning igen.");
        DateField date = DateField.ahead(TODAY, texts);
        date.valueProperty().set(TODAY.plusWeeks(2));
        FieldSet fields = new FieldSet();
        Card card = new Card(
                        "Hembesök",
                        fields.add("entry", new Field("Tillträde", entry)).required(texts),
                        fields.add("observations", new Field("Iakttagelser", text))
                                .help("Det du ser, inte det du tycker."),
                        new Field("Närvarande", persons),
                        new Field("Började", new TimeField(() -> LocalTime.NOON, texts)),
                        new Field("Uppföljningsdatum", date))
                .aside(new Badge("Utkast", Tone.ACCENT));
        fields.show(List.of(Finding.of("observations", "required-when-let-in")), texts);
        return new Page("Byggsatsen")
                .subtitle("Alla delar")
                .back(texts, new NowhereNavigator())
                .aside(Buttons.secondary("Andra", Icon.EDIT, () -> {}))
                .add(new Banner(Tone.DANGER, "Hot vid förra besöket", "Gå två."))
                .add(card)
                .footer(new ActionBar(
                        Buttons.quiet("Spara", Icon.SAVED, () -> {}), Buttons.primary("Signera", Icon.SIGN, () -> {})));
    }

    @Test
    void b23_theRoomLeftIsToldNearTheLimitAndNothingIsCutOffBeyondIt() {
        try (OnScreen window = OnScreen.landscape()) {
            GrowingText text = OnScreen.ask(() -> new GrowingText(2));
            window.showNode(() -> new Page("Anteckning").add(new Field("Iakttagelser", text).limited(texts)));
            OnScreen.act(() -> text.setText("ord ".repeat(15_000)));
            assertThat(window.shows("Plats för")).isFalse();
            OnScreen.act(() -> text.setText("x".repeat(ProtocolLimits.TEXT - 2_000)));
            window.read(texts.get("field.room", 2_000));
            OnScreen.act(() -> text.appendText("x".repeat(2_000)));
            window.read(texts.get("field.room", 0));
            OnScreen.act(() -> text.appendText("y".repeat(7)));
            window.read(texts.get("field.too-long", 7));
            assertThat(OnScreen.<String>ask(text::getText))
                    .hasSize(ProtocolLimits.TEXT + 7)
                    .endsWith("xyyyyyyy");
            OnScreen.act(() -> text.setText("kort"));
            window.until(() -> !window.shows("för mycket"), "nothing is too long any more");
        }
    }

    @Test
    void aSecondTapOnTheChosenChipClearsIt() {
        ChoiceChips<String> chips = OnScreen.ask(() -> ChoiceChips.single(List.of("Ja", "Nej"), one -> one));
        try (OnScreen window = OnScreen.landscape()) {
            window.showNode(() -> chips);
            window.tap("Ja");
            window.tap("Nej");
            assertThat(chips.values()).containsExactly("Nej");
            window.tap("Nej");
            assertThat(chips.values()).isEmpty();
        }
    }

    @Test
    void aDateIsTakenWithOrWithoutDashesWhenThePersonGoesOn() {
        DateField field = OnScreen.ask(() -> DateField.ofPeriod(TODAY, texts));
        try (OnScreen window = OnScreen.landscape()) {
            window.showNode(() -> new Page("Datum").add(field, Buttons.primary("Vidare", Icon.NEXT, () -> {})));
            window.write("ÅÅÅÅ-MM-DD", "20261204");
            OnScreen.act(() -> window.first(node -> node instanceof javafx.scene.control.Button)
                    .requestFocus());
            assertThat(field.value()).contains(LocalDate.of(2026, 12, 4));
        }
    }

    @Test
    void aTimeIsReadAsPeopleWriteIt() {
        TimeField field = OnScreen.ask(() -> new TimeField(() -> LocalTime.of(14, 30), texts));
        try (OnScreen window = OnScreen.landscape()) {
            window.showNode(() -> field);
            for (String written : List.of("930", "09:30", "9.30")) {
                window.write("TT:MM", written);
                assertThat(field.value()).contains(LocalTime.of(9, 30));
            }
            window.write("TT:MM", "2561");
            OnScreen.act(field::commit);
            assertThat(field.value()).as("the former time stands").contains(LocalTime.of(9, 30));
            assertThat(field.obstacle()).contains("time-unread");
            assertThat(window.shows("går inte att läsa som ett klockslag")).isTrue();
            window.tap("Nu");
            assertThat(field.value()).contains(LocalTime.of(14, 30));
        }
    }

    private static final class NowhereNavigator implements Navigator {
        @Override
        public void detour(Destination destination, Destination resume) {}

        @Override
        public void go(Destination destination) {}

        @Override
        public void back() {}
    }
}
