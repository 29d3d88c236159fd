package se.stegvis.shared.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.Text;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.Guard;

/** Writes docs/processes.md from the definitions and the schema. */
final class ProcessesPage {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final ProcessWording WORDS = ProcessWording.of(SWEDISH);

    private final StringBuilder page = new StringBuilder();

    static String of(List<ProcessDefinition> definitions) {
        ProcessesPage writer = new ProcessesPage();
        writer.line("# The processes");
        writer.line("");
        writer.line("Made from `shared/src/main/resources/process/*.json`; do not edit. After a change of the data:");
        writer.line("`mvn -o -q -pl shared test -Dtest=ProcessesPageTest -Dprocesses.write=true`");
        writer.line("");
        writer.line("Texts are Swedish because the data is. The legal references are data for the staff and are to be"
                + " confirmed by a jurist. Follow-up intervals are defaults of this program: the sources name none.");
        writer.line("");
        definitions.forEach(one -> writer.line("- [" + one.name().sv() + ", version "
                + one.ref().version() + "](#" + anchor(one) + ") – " + one.owner()));
        definitions.forEach(writer::definition);
        writer.format();
        return writer.page.toString();
    }

    private void definition(ProcessDefinition one) {
        line("");
        line("<a id=\"" + anchor(one) + "\"></a>");
        line("## `" + one.ref().key() + "` version " + one.ref().version() + ": "
                + one.name().sv());
        line("");
        line(one.about().sv());
        line("");
        line("Ägare: " + one.owner() + ". Gäller från " + one.validFrom() + ", ses över senast " + one.reviewBy()
                + ". Källa: " + one.source().title() + ", " + one.source().publisher() + ", "
                + one.source().dated()
                + ".");
        line("");
        drawing(one);
        steps(one);
        ways(one);
        offers(one);
        lists(one);
        whoAndLaw(one);
    }

    private static String anchor(ProcessDefinition one) {
        return one.ref().key()
                + (one.ref().version() == 1 ? "" : "-" + one.ref().version());
    }

    private static String origin(Optional<Origin> origin) {
        return origin.map(known -> WORDS.term("origin." + known)).orElse("–");
    }

    private void drawing(ProcessDefinition one) {
        line("```mermaid");
        line("flowchart TD");
        for (Step step : one.steps()) {
            String label = '"' + step.label().sv() + "<br/><i>" + WORDS.name(step.responsible()) + "</i>\"";
            line("  " + node(step.key()) + (step.ends() ? "([" + label + "])" : "[" + label + "]"));
        }
        for (Transition way : one.transitions()) {
            boolean free = way.guard().equals(AllOf.NOTHING);
            line("  " + node(way.from()) + (free ? " --> " : " -.-> ") + node(way.to()));
        }
        line("```");
        line("");
        line("Streckad väg: något krävs innan. Hel väg: alltid öppen.");
    }

    /** Mermaid takes a hyphen inside a name for the beginning of an arrow. */
    private static String node(String key) {
        return "s_" + key.replace('-', '_');
    }

    private void steps(ProcessDefinition one) {
        table(
                "Steg",
                "| nr | nyckel | steg | ansvarig | parter | vad som görs | handlingar | följs upp | steget | tiden |");
        for (Step step : one.steps()) {
            row(
                    step.number().orElse("–"),
                    "`" + step.key() + "`",
                    step.title().sv(),
                    WORDS.name(step.responsible()),
                    names(step.parties().stream().map(WORDS::name).toList()),
                    step.does().stream().map(LocalizedText::sv).collect(Collectors.joining(" ")),
                    names(step.documents().stream()
                            .map(kind -> "`" + kind + "`")
                            .toList()),
                    step.ends() ? "–" : step.followUpDays().orElse(one.followUpDays()) + " dagar",
                    origin(step.origin()),
                    origin(step.intervalOrigin()));
        }
    }

    private void ways(ProcessDefinition one) {
        table("Övergångar", "| från | till | varför | vad som krävs | kravet |");
        for (Transition way : one.transitions()) {
            String demand = way.guard().equals(AllOf.NOTHING)
                    ? "–"
                    : way.guard().demand().sv();
            row("`" + way.from() + "`", "`" + way.to() + "`", way.because().sv(), demand, origin(way.origin()));
        }
    }

    private void offers(ProcessDefinition one) {
        if (!one.interventions().isEmpty()) {
            table("Insatser", "| insats | syfte | ansvarig | steg | för vem |");
            one.interventions()
                    .forEach(offer -> row(
                            "`" + offer.kind() + "` " + WORDS.name(offer.kind()),
                            offer.purpose().sv(),
                            WORDS.name(offer.responsible()),
                            keys(offer.steps()),
                            whom(offer.when())));
        }
        if (!one.forums().isEmpty()) {
            table("Forum", "| forum | syfte | kallar | steg | för vem | vad som krävs |");
            one.forums()
                    .forEach(offer -> row(
                            "`" + offer.key() + "` " + offer.title().sv(),
                            offer.purpose().sv(),
                            WORDS.name(offer.calledBy()),
                            keys(offer.steps()),
                            whom(offer.when()),
                            whom(offer.needs())));
        }
    }

    private static String whom(Guard guard) {
        return guard.equals(AllOf.NOTHING) ? "–" : guard.demand().sv();
    }

    private void lists(ProcessDefinition one) {
        if (!one.checklists().isEmpty()) {
            heading("Checklistor");
        }
        for (Checklist list : one.checklists()) {
            String rule = WORDS.name(list.rule()).replace("{0}", String.valueOf(list.count()));
            line("- `" + list.key() + "` " + list.title().sv() + " – " + rule.toLowerCase(SWEDISH) + ":");
            list.items()
                    .forEach(item ->
                            line("  - `" + item.key() + "` " + item.text().sv()));
            list.unless()
                    .forEach(item ->
                            line("  - inte: `" + item.key() + "` " + item.text().sv()));
        }
        if (!one.dialogues().isEmpty()) {
            heading("Frågor");
        }
        for (DialogueForm form : one.dialogues()) {
            line("- `" + form.key() + "` " + form.title().sv() + ":");
            form.questions()
                    .forEach(item ->
                            line("  - `" + item.key() + "` " + item.text().sv()));
        }
    }

    private void whoAndLaw(ProcessDefinition one) {
        heading("Vem ansvarar för vad");
        one.responsibilities()
                .forEach(part -> line("- " + part.who().sv() + ": "
                        + part.tasks().stream().map(LocalizedText::sv).collect(Collectors.joining(" "))));
        if (!one.catalogue().isEmpty()) {
            heading("Insatskatalog");
            one.catalogue()
                    .forEach(entry -> line(
                            "- " + entry.title().sv() + " (" + entry.provider().sv() + "). För: "
                                    + entry.target().sv() + ". " + entry.about().sv()
                                    + (entry.costFree() ? " Utan kostnad." : "")));
        }
        table("Lagrum", "| lag | ställe | vad | från | till |");
        one.law()
                .forEach(law -> row(
                        law.statute(),
                        law.provision(),
                        law.about().sv(),
                        law.validFrom().toString(),
                        law.validTo().map(Object::toString).orElse("–")));
        one.law().stream()
                .flatMap(law -> law
                        .supersedes()
                        .map(said -> "- `" + said.step() + "`, från " + law.validFrom()
                                + ": källan säger ”" + said.source().sv() + "” Lagen (" + law.statute() + " "
                                + law.provision()
                                + "): " + said.law().sv())
                        .stream())
                .forEach(this::line);
    }

    /** The format, from the descriptions of the schema. */
    private void format() {
        JsonNode schema = Text.resource("/process/process.schema.json");
        line("");
        line("## The format of a definition");
        line("");
        line("A definition is a JSON file that keeps to `shared/src/main/resources/process/process.schema.json`. "
                + schema.path("description").asText());
        line(
                "To add one to the program, put the file beside the others and its name into `built-in.txt`; a municipality"
                        + " adds its own to the running system. A published version is never changed: give the new text the next"
                        + " version.");
        members("the file", schema);
        schema.path("$defs").properties().forEach(part -> {
            if (part.getValue().has("properties")) {
                members(part.getKey(), part.getValue());
            }
        });
    }

    private void members(String part, JsonNode schema) {
        line("");
        line("### " + part);
        line("");
        line("| member | needed | what |");
        line("|---|---|---|");
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties")
                .properties()
                .forEach(member -> row(
                        "`" + member.getKey() + "`",
                        required.contains(member.getKey()) ? "yes" : "",
                        member.getValue().path("description").asText() + inner(member.getValue())));
    }

    private static String inner(JsonNode member) {
        StringBuilder told = new StringBuilder();
        member.path("properties").properties().forEach(inner -> told.append("; `")
                .append(inner.getKey())
                .append("`: ")
                .append(inner.getValue().path("description").asText()));
        return told.toString();
    }

    private static String keys(Set<String> keys) {
        return names(keys.stream().map(key -> "`" + key + "`").toList());
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private void heading(String title) {
        line("");
        line("**" + title + "**");
        line("");
    }

    private void table(String title, String head) {
        heading(title);
        line(head);
        line(head.replaceAll("[^|]+", "---"));
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells).replace("\n", " ") + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
