package se.stegvis.mobile.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.ability.ChainDraft;
import se.stegvis.mobile.ability.ChainForm;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.wire.Json;

/**
 * The time of a key in a whole form, beside a short text and a long one in the same run. Not part of the build; writes
 * {@code target/typing-forms.json}:
 *
 * <pre>mvn -B -pl mobile -am test -Dtest=TypingBench -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class TypingBench {
    private static final int SHORT = 600;
    private static final int LONG = 60_000;
    private static final int WARM = 60;
    private static final int KEYS = 120;
    private static final UUID RECORD = new UUID(7, 1);
    private static final String LINK = new UUID(8, 1).toString();

    private final ObjectNode report = Json.newObject();

    @Test
    void aKeyInAWholeForm() throws IOException {
        form(
                "homeVisit",
                Kind.HOME_VISIT,
                TypingBench::visit,
                context -> new HomeVisitForm(
                        context, HomeVisitDraft.of((HomeVisit) content(context)), new PickedPictures()),
                "Iakttagelser");
        form(
                "chain",
                Kind.DFA_CHAIN,
                TypingBench::chain,
                context -> new ChainForm(context, new ChainDraft(RecordDraft.of(content(context)), context.journal())),
                "Diagnos");
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "typing-forms.json"), Json.bytes(report));
        System.out.println(report.toPrettyString());
        assertThat(report.size()).isPositive();
    }

    private static ObjectNode visit(String text) {
        return FormStage.node().put("status", "DRAFT").put("observations", text);
    }

    /** Beside an impairment that hangs on it. */
    private static ObjectNode chain(String text) {
        ObjectNode chain = FormStage.node().put("status", "DRAFT");
        chain.putObject("diagnoses").putObject(LINK).put("text", text);
        chain.putObject("impairments")
                .putObject(new UUID(8, 2).toString())
                .put("text", "Nedsatt rörlighet")
                .put("diagnosis", LINK);
        return chain;
    }

    private static CareRecord content(ScreenContext context) {
        return context.journal().find(RECORD).orElseThrow().content();
    }

    private void form(
            String name,
            Kind kind,
            Function<String, ObjectNode> fields,
            Function<ScreenContext, Screen> screen,
            String field) {
        ObjectNode all = report.putObject(name);
        for (boolean paragraphs : new boolean[] {true, false}) {
            for (int length : new int[] {SHORT, LONG}) {
                try (FormStage stage = FormStage.of(1280, 800)) {
                    stage.journal.seed(RECORD, kind, FormStage.CASE, fields.apply(text(length, paragraphs)));
                    stage.show(screen);
                    stage.untilRead();
                    TextArea area = stage.find(TextArea.class, one -> String.valueOf(one.getAccessibleText())
                            .startsWith(field));
                    all.set((paragraphs ? "paragraphs" : "oneParagraph") + length, keys(stage, area));
                }
            }
        }
    }

    private static ObjectNode keys(FormStage stage, TextArea area) {
        List<Long> processor = new ArrayList<>();
        List<Long> clock = new ArrayList<>();
        OnScreen.act(() -> {
            area.requestFocus();
            area.positionCaret(area.getLength() / 2);
        });
        for (int i = 0; i < WARM + KEYS; i++) {
            String sign = i % 6 == 5 ? " " : "y";
            OnScreen.act(() -> {
                long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                long begin = System.nanoTime();
                area.insertText(area.getCaretPosition(), sign);
                stage.window.root().applyCss();
                stage.window.root().layout();
                clock.add((System.nanoTime() - begin) / 1_000);
                processor.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000);
            });
        }
        ObjectNode figures = Json.newObject();
        figures(figures, "processor", processor.subList(WARM, WARM + KEYS));
        figures(figures, "clock", clock.subList(WARM, WARM + KEYS));
        return figures;
    }

    /** In microseconds. */
    private static void figures(ObjectNode figures, String name, List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        figures.put(name + "Best", sorted.get(0));
        figures.put(name + "Median", sorted.get(sorted.size() / 2));
        figures.put(
                name + "Mean",
                Math.round(sorted.stream().mapToLong(one -> one).average().orElseThrow()));
    }

    private static String text(int length, boolean paragraphs) {
        String sentence = "Hon berättar att hon sover bättre och vill pröva att arbeta några timmar i veckan. ";
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(sentence);
            if (paragraphs && text.length() % 500 < sentence.length()) {
                text.append('\n');
            }
        }
        return text.substring(0, length);
    }
}
