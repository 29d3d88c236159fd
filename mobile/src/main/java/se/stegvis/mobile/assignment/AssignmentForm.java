package se.stegvis.mobile.assignment;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.ConsentNotice;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Assignment;

/** The form of an assignment: to whom, which interventions, what for. */
public final class AssignmentForm extends RecordForm<Assignment> {
    private static final List<Party> MOST_COMMON_FIRST = Stream.concat(
                    Stream.of(Party.AME), EnumSet.complementOf(EnumSet.of(Party.AME)).stream())
            .toList();

    private final AssignmentDraft draft;
    private final InterventionOffers offers;
    private final ReceiverConsent consent;
    private final VBox notice = new VBox();

    public AssignmentForm(ScreenContext context, AssignmentDraft draft) {
        super(context, draft);
        this.draft = draft;
        offers = new InterventionOffers(context, about);
        ConsentNotice told = new ConsentNotice(context, draft.fields(), frame::settle);
        consent = new ReceiverConsent(draft, context, told);
        frame.add(
                new Card(
                        texts.get("assignment.what"),
                        day(),
                        inputs.choice(Assignment.TO, MOST_COMMON_FIRST).required(texts),
                        told.field(),
                        interventions(),
                        notice,
                        inputs.text(Assignment.PURPOSE, 3).help(texts.get("assignment.help.purpose"))),
                new Card(texts.get("form.ahead"), clientView(), followUp()));
        frame.whenChanged(() -> {
            follow();
            consent.renew();
            show(told.field(), told.says());
        });
    }

    private Field interventions() {
        String offered = offers.offered().stream().map(texts.wording()::choice).collect(Collectors.joining(", "));
        return inputs.choices(Assignment.INTERVENTIONS, offers.inOrder())
                .required(texts)
                .help(
                        offered.isEmpty()
                                ? texts.get("assignment.none-offered")
                                : texts.get("assignment.offered", offered));
    }

    private void follow() {
        List<String> notices = offers.notices(draft.content().interventions());
        notice.getChildren()
                .setAll(
                        notices.isEmpty()
                                ? List.of()
                                : List.of(new Banner(
                                        Tone.WARNING,
                                        texts.get("assignment.not-offered"),
                                        String.join("\n", notices))));
        show(notice, !notices.isEmpty());
    }
}
