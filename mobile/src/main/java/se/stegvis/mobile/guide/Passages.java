package se.stegvis.mobile.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;

/** All texts of a process in one language, in the order of the definition. */
final class Passages {
    private final ProcessDefinition process;
    private final Locale language;
    private final ProcessWording words;
    private final List<Passage> all = new ArrayList<>();

    private Passages(ProcessDefinition process, Locale language) {
        this.process = process;
        this.language = language;
        this.words = ProcessWording.of(language);
    }

    static List<Passage> of(ProcessDefinition process, Locale language) {
        return new Passages(process, language).gather();
    }

    private List<Passage> gather() {
        process.steps().forEach(this::step);
        process.responsibilities()
                .forEach(one -> add(
                        Section.RESPONSIBILITY,
                        Optional.empty(),
                        in(one.who()),
                        Stream.concat(names(one.party().stream().toList()), phrases(one.tasks()))));
        process.catalogue()
                .forEach(one -> add(
                        Section.CATALOGUE,
                        Optional.empty(),
                        in(one.title()),
                        Stream.of(in(one.target()), in(one.about()), in(one.provider()))));
        process.interventions()
                .forEach(one -> add(
                        Section.INTERVENTION,
                        one.steps().stream().findFirst(),
                        words.name(one.kind()),
                        Stream.of(in(one.purpose()))));
        process.forums()
                .forEach(one -> add(
                        Section.FORUM,
                        one.steps().stream().findFirst(),
                        in(one.title()),
                        Stream.of(in(one.purpose()))));
        process.checklists()
                .forEach(one -> add(
                        Section.CHECKLIST,
                        stepOf(one.key()),
                        in(one.title()),
                        one.items().stream().map(item -> in(item.text()))));
        process.law()
                .forEach(one -> add(
                        Section.LAW,
                        Optional.empty(),
                        one.statute() + " " + one.provision(),
                        Stream.of(in(one.about()))));
        return all;
    }

    private void step(Step step) {
        Stream<String> who = Stream.concat(Stream.of(words.name(step.responsible())), names(step.parties()));
        Stream<String> papers = step.documents().stream().map(words::name);
        Stream<String> reasons = process.from(step.key()).stream().map(way -> in(way.because()));
        add(
                Section.STEP,
                Optional.of(step.key()),
                in(step.label()),
                Stream.of(phrases(step.does()), who, papers, reasons).flatMap(one -> one));
    }

    private Optional<String> stepOf(String checklist) {
        return process.steps().stream()
                .filter(step -> step.checklists().contains(checklist))
                .map(Step::key)
                .findFirst();
    }

    private void add(Section section, Optional<String> step, String title, Stream<String> texts) {
        String text = String.join(" · ", texts.toList());
        all.add(new Passage(process.ref(), in(process.name()), section, step, title, text));
    }

    private Stream<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(words::name);
    }

    private Stream<String> phrases(List<LocalizedText> phrases) {
        return phrases.stream().map(this::in);
    }

    private String in(LocalizedText phrase) {
        return phrase.in(language);
    }
}
