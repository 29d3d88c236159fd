package se.stegvis.mobile.client;

import java.util.Optional;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.mobile.widget.Words;
import se.stegvis.shared.record.CareCase;

/** Where in the process the case is, in words, and who is responsible. */
final class StepCard extends VBox {
    StepCard(Desk desk, CaseView view) {
        Texts texts = desk.texts();
        VBox lines = new VBox();
        lines.getStyleClass().add("lines");
        Card card = new Card(texts.get("case.process"), lines);
        Optional<CareCase> careCase = view.careCase();
        careCase.flatMap(CareCase::needGroup)
                .ifPresent(group -> card.aside(new Badge(NeedWords.brief(group, texts), Tone.ACCENT)));
        String step = careCase.flatMap(CareCase::step)
                .map(one -> texts.get("case.step", one))
                .orElse(texts.get("case.no-step"));
        lines.getChildren().add(Words.strong(step));
        careCase.flatMap(CareCase::needGroup).ifPresent(group -> lines.getChildren()
                .add(Words.plain(texts.wording().choice("needGroup", group.name()))));
        String process = careCase.flatMap(CareCase::process)
                .map(ref -> texts.get(
                        "case.process-version",
                        texts.optional("process." + ref.key()).orElse(ref.key()),
                        ref.version()))
                .orElse("");
        if (!process.isEmpty()) {
            lines.getChildren().add(Words.muted(process));
        }
        String responsible =
                careCase.flatMap(CareCase::responsible).map(desk::who).orElse(texts.get("case.nobody"));
        lines.getChildren().add(Words.plain(texts.get("case.responsible", responsible)));
        careCase.flatMap(CareCase::occupationalTherapist).ifPresent(therapist -> lines.getChildren()
                .add(Words.plain(texts.get("case.therapist", desk.who(therapist)))));
        careCase.flatMap(CareCase::closedOn).ifPresent(on -> lines.getChildren()
                .add(new Badge(texts.get("case.closed-on", texts.date(on)), Tone.NEUTRAL)));
        getChildren().setAll(card);
    }
}
