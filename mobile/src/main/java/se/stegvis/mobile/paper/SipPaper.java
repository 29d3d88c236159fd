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
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.Smarta;
import se.stegvis.shared.text.PlainText;

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

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(texts.get(said("paper.sip.intro")))));
        which().ifPresent(words -> blocks.add(new Block.Paragraph(words)));
        blocks.addAll(words.sections("clientGoal", "wishes"));
        if (!plan.goals().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("paper.sip.goals")));
            blocks.add(new Block.Table(
                    texts.get("paper.sip.goals-table"),
                    List.of(texts.get("paper.sip.goal"), texts.get("paper.sip.smarta")),
                    plan.goals().values().stream().map(this::goal).toList()));
        }
        // The law wants to see apart what others than the municipality and the region do (SoL 10:9).
        blocks.addAll(actions("paper.sip.actions", false));
        blocks.addAll(actions("paper.sip.others", true));
        blocks.addAll(words.sections("overallResponsible", "jointFollowUp", "meetingAt", "place"));
        if (!plan.doc().map("participants").isEmpty()) {
            blocks.add(new Block.Heading(texts.get("paper.sip.participants")));
            blocks.add(new Block.Points(plan.doc().map("participants").values().stream()
                    .map(this::participant)
                    .toList()));
        }
        blocks.addAll(words.sections("clientView"));
        blocks.add(new Block.Heading(texts.get(said("paper.sip.change"))));
        blocks.add(new Block.Paragraph(texts.get(said("paper.sip.change-text"))));
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
        Optional<String> version = plan.doc().number("version").map(number -> number.toPlainString());
        return version.map(number -> texts.get("paper.sip.version", number, day.orElse("–")))
                .or(() -> day.map(on -> texts.get("paper.sip.of", on)));
    }

    private List<Block> actions(String heading, boolean byOthers) {
        List<Doc> actions = plan.actions().values().stream()
                .filter(action -> action.flag("byOther").orElse(false) == byOthers)
                .toList();
        return actions.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(texts.get(heading)),
                        new Block.Table(texts.get(heading + "-table"), columns(), rows(actions)));
    }

    private List<String> goal(Doc goal) {
        Set<Smarta> met = goal.choices("smarta", Smarta.class);
        List<Smarta> lacking =
                Arrays.stream(Smarta.values()).filter(one -> !met.contains(one)).toList();
        String still = lacking.isEmpty() ? "" : texts.get("paper.sip.lacking", names(lacking));
        return List.of(
                goal.text("text").orElse(""),
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
                        action.text("what").orElse(""),
                        action.text("principal")
                                .map(key -> texts.wording().choice("principal", key))
                                .orElse(""),
                        action.text("person").orElse(""),
                        action.date("due").map(texts::date).orElse("")))
                .toList();
    }

    private String participant(Doc one) {
        String name = one.text("name").orElse("");
        String party = one.text("party")
                .map(key -> texts.wording().choice("party", key))
                .orElse("");
        return !PlainText.isVisible(name) ? party : !PlainText.isVisible(party) ? name : name + ", " + party;
    }
}
