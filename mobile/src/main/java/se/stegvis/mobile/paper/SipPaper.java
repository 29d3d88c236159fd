package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.Smarta;
import se.stegvis.shared.text.BidiIsolation;
import se.stegvis.shared.text.VisibleText;

/** The joint plan: the person's own goal first, then who does what until when, and when it is followed up (SoL 10:9). */
final class SipPaper {
    private final SipPlan plan;
    private final Letterhead head;
    private final Texts texts;
    private final Wordings words;

    SipPaper(SipPlan plan, Letterhead head, FieldWords words) {
        this.plan = plan;
        this.head = head;
        this.texts = head.texts();
        this.words = new Wordings(words, plan);
    }

    List<DocumentBlock> blocks() {
        List<DocumentBlock> blocks =
                new ArrayList<>(List.of(new DocumentBlock.Paragraph(texts.get(said("paper.sip.intro")))));
        which().ifPresent(words -> blocks.add(new DocumentBlock.Paragraph(words)));
        blocks.addAll(words.sections(SipPlan.CLIENT_GOAL, SipPlan.WISHES));
        if (!plan.goals().isEmpty()) {
            blocks.add(new DocumentBlock.Heading(texts.get("paper.sip.goals")));
            blocks.add(new DocumentBlock.Table(
                    texts.get("paper.sip.goals-table"),
                    List.of(texts.get("paper.sip.goal"), texts.get("paper.sip.smarta")),
                    plan.goals().values().stream().map(this::goal).toList()));
        }
        // The law wants to see apart what others than the municipality and the region do (SoL 10:9).
        blocks.addAll(actions("paper.sip.actions", false));
        blocks.addAll(actions("paper.sip.others", true));
        blocks.addAll(words.sections(
                SipPlan.OVERALL_RESPONSIBLE, SipPlan.JOINT_FOLLOW_UP, SipPlan.MEETING_AT, SipPlan.PLACE));
        if (!plan.doc().get(SipPlan.PARTICIPANTS).isEmpty()) {
            blocks.add(new DocumentBlock.Heading(texts.get("paper.sip.participants")));
            blocks.add(new DocumentBlock.Points(plan.doc().get(SipPlan.PARTICIPANTS).values().stream()
                    .map(this::participant)
                    .toList()));
        }
        blocks.addAll(words.sections(CommonFields.CLIENT_VIEW));
        blocks.add(new DocumentBlock.Heading(texts.get(said("paper.sip.change"))));
        blocks.add(new DocumentBlock.Paragraph(texts.get(said("paper.sip.change-text"))));
        return blocks;
    }

    /** A party reads about the person; the person reads about himself. */
    private String said(String key) {
        return head.to().isPresent() ? key + ".party" : key;
    }

    /** The version of the plan and the day of the meeting; the day it was written where no meeting is. */
    private Optional<String> which() {
        Optional<String> day = plan.heldOn().map(texts::date).or(() -> Optional.of(head.day(plan))
                .filter(words -> !words.isEmpty()));
        Optional<String> version = plan.doc().get(SipPlan.VERSION).map(number -> number.toPlainString());
        return version.map(number -> texts.get("paper.sip.version", number, day.orElse("–")))
                .or(() -> day.map(on -> texts.get("paper.sip.of", on)));
    }

    private List<DocumentBlock> actions(String heading, boolean byOthers) {
        List<Doc> actions = plan.actions().values().stream()
                .filter(action -> action.get(SipPlan.ACTION_BY_OTHER).orElse(false) == byOthers)
                .toList();
        return actions.isEmpty()
                ? List.of()
                : List.of(
                        new DocumentBlock.Heading(texts.get(heading)),
                        new DocumentBlock.Table(texts.get(heading + "-table"), columns(), rows(actions)));
    }

    private List<String> goal(Doc goal) {
        Set<Smarta> met = goal.get(SipPlan.GOAL_SMARTA);
        List<Smarta> lacking =
                Arrays.stream(Smarta.values()).filter(one -> !met.contains(one)).toList();
        String still = lacking.isEmpty() ? "" : texts.get("paper.sip.lacking", names(lacking));
        return List.of(
                goal.get(SipPlan.GOAL_TEXT).orElse(""),
                Stream.of(names(met), still).filter(words -> !words.isEmpty()).collect(Collectors.joining(". ")));
    }

    private String names(Collection<Smarta> some) {
        return some.stream().sorted().map(texts.wording()::choice).collect(Collectors.joining(", "));
    }

    private List<String> columns() {
        return List.of(
                texts.get("paper.sip.what"),
                texts.get("paper.sip.who"),
                texts.get("paper.sip.person"),
                texts.get("paper.sip.due"));
    }

    private List<List<String>> rows(List<Doc> actions) {
        return actions.stream()
                .map(action -> List.of(
                        action.get(SipPlan.ACTION_WHAT).orElse(""),
                        action.written(SipPlan.ACTION_PRINCIPAL)
                                .map(key -> texts.wording().choice(SipPlan.ACTION_PRINCIPAL, key))
                                .orElse(""),
                        action.get(SipPlan.ACTION_PERSON).orElse(""),
                        action.get(SipPlan.ACTION_DUE).map(texts::date).orElse("")))
                .toList();
    }

    private String participant(Doc one) {
        String name = one.get(SipPlan.PARTICIPANT_NAME).orElse("");
        String party = one.written(SipPlan.PARTICIPANT_PARTY)
                .map(key -> texts.wording().choice(SipPlan.PARTICIPANT_PARTY, key))
                .orElse("");
        return !VisibleText.isVisible(name)
                ? party
                : !VisibleText.isVisible(party) ? name : BidiIsolation.joined(", ", name, party);
    }
}
