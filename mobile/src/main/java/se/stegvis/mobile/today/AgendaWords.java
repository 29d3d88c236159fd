package se.stegvis.mobile.today;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.stegvis.mobile.form.DraftAge;
import se.stegvis.mobile.today.AgendaItem.AgendaSection;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.SipPlan;

/** The words and the sign of a line of today's page: when, and what there is to do. */
final class AgendaWords {
    private static final Set<AgendaSection> DATED =
            EnumSet.of(AgendaSection.OVERDUE, AgendaSection.FINDING, AgendaSection.TO_FINISH);

    private final AgendaItem item;
    private final DraftAge age;
    private final Texts texts;
    private final LocalDate today;

    AgendaWords(AgendaItem item, DraftAge age, Texts texts, LocalDate today) {
        this.item = item;
        this.age = age;
        this.texts = texts;
        this.today = today;
    }

    String when() {
        if (item.time().isPresent()) {
            return item.time().get().withSecond(0).withNano(0).toString();
        }
        return DATED.contains(item.section())
                ? item.due().map(due -> texts.shortDate(due, today)).orElse("")
                : texts.get(item.due().equals(Optional.of(today)) ? "today.some-time" : "today.no-date");
    }

    Icon icon() {
        return switch (item.purpose()) {
            case VISIT -> Icon.VISIT;
            case DRAFT -> Icon.EDIT;
            case MEETING -> Icon.PLAN;
            case FOLLOW_UP -> item.time().isPresent() ? Icon.PLAN : Icon.FOLLOW_UP;
            case UNDATED -> Icon.CLIENT;
            case FINDING -> Icon.WARNING;
        };
    }

    String what() {
        return switch (item.purpose()) {
            case VISIT -> texts.get("today.visit-begun");
            case DRAFT -> age.begun().isPresent() ? texts.get("today.draft", kind(), age.words(texts)) : kind();
            case MEETING -> meeting();
            case UNDATED -> texts.get("today.undated");
            case FINDING -> texts.reminders().why(item.rule().orElseThrow().id());
            case FOLLOW_UP -> item.time().isPresent() && item.about() instanceof SipPlan ? meeting() : followUp();
        };
    }

    private String meeting() {
        return item.about()
                .doc()
                .get(SipPlan.PLACE)
                .map(place -> texts.get("today.sip-meeting-at", place))
                .orElse(texts.get("today.sip-meeting"));
    }

    private String followUp() {
        return item.about()
                .doc()
                .get(CommonFields.FOLLOW_UP)
                .get(CommonFields.FOLLOW_UP_WHAT)
                .orElse(texts.get("today.follow-up-of", kind()));
    }

    private String kind() {
        return texts.wording().kind(item.about().header().kind());
    }
}
