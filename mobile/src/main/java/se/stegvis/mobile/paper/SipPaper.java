package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.Smarta;

/** The joint plan: the person's own goal first, then who does what until when, and when it is followed up (SoL 10:9). */
final class SipPaper {
    private final SipPlan plan;
    private final Texts texts;
    private final Wordings words;

    SipPaper(SipPlan plan, Letterhead head, FieldWords words) {
        this.plan = plan;
        this.texts = head.texts();
        this.words = new Wordings(words, plan);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(texts.get("paper.sip.intro"))));
        blocks.addAll(words.sections("clientGoal", "wishes"));
        if (!plan.goals().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("paper.sip.goals")));
            blocks.add(new Block.Table(
                    texts.get("paper.sip.goals-table"),
                    List.of(texts.get("paper.sip.goal"), texts.get("paper.sip.smarta")),
                    plan.goals().values().stream().map(this::goal).toList()));
        }
        if (!plan.actions().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("paper.sip.actions")));
            blocks.add(new Block.Table(texts.get("paper.sip.actions-table"), columns(), rows(plan.actions())));
        }
        blocks.addAll(words.sections("overallResponsible", "jointFollowUp", "meetingAt", "place"));
        if (!plan.doc().map("participants").isEmpty()) {
            blocks.add(new Block.Heading(texts.get("paper.sip.participants")));
            blocks.add(new Block.Points(plan.doc().map("participants").values().stream()
                    .map(this::participant)
                    .toList()));
        }
        blocks.addAll(words.sections("clientView"));
        blocks.add(new Block.Heading(texts.get("paper.sip.change")));
        blocks.add(new Block.Paragraph(texts.get("paper.sip.change-text")));
        return blocks;
    }

    private List<String> goal(Doc goal) {
        List<String> met = goal.choices("smarta", Smarta.class).stream()
                .map(texts.wording()::choice)
                .toList();
        return List.of(goal.text("text").orElse(""), String.join(", ", met));
    }

    private List<String> columns() {
        return List.of(
                texts.get("paper.sip.what"),
                texts.get("paper.sip.who"),
                texts.get("paper.sip.person"),
                texts.get("paper.sip.due"));
    }

    private List<List<String>> rows(Map<String, Doc> actions) {
        return actions.values().stream()
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
        return name.isBlank() ? party : party.isBlank() ? name : name + ", " + party;
    }
}
