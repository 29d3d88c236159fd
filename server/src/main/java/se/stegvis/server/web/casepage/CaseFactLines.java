package se.stegvis.server.web.casepage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.WorklistFilter;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.text.BidiIsolation;
import se.stegvis.shared.time.DateWords;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wording.FieldLine;

/** The lines at the head of the page of a case: who holds it, where it stands, and what was done out of turn. */
final class CaseFactLines {
    private final Names names;

    CaseFactLines(Names names) {
        this.names = names;
    }

    /** Who holds the case, where it is in its process, and what is to be seen to. */
    List<FieldLine> of(CaseRow row, Optional<CaseGuide> guide, WorkCase work) {
        return facts(row, step(row, guide), toSeeTo(work));
    }

    private String toSeeTo(WorkCase work) {
        return work.findings().stream()
                .map(found -> names.finding(found) + ": " + names.why(found.rule()))
                .collect(Collectors.joining("\n"));
    }

    private List<FieldLine> facts(CaseRow row, String step, String toSeeTo) {
        String since = row.summary().stepSince().map(LocalDate::toString).orElse("–");
        return List.of(
                new FieldLine(
                        names.text("overview.worker"),
                        names.worker(row.holders().responsible())),
                new FieldLine(
                        names.text("case.therapist"),
                        row.holders().occupationalTherapist().map(names::worker).orElse("–")),
                new FieldLine(
                        names.text("case.deputy"),
                        row.holders().deputy().map(names::worker).orElse("–")),
                new FieldLine(
                        names.text("overview.group"),
                        names.group(row.summary().needGroup().orElse(WorklistFilter.NONE))),
                new FieldLine(names.text("overview.step"), step),
                new FieldLine(names.text("case.since"), since),
                new FieldLine(names.text("overview.toSeeTo"), toSeeTo.isEmpty() ? "–" : toSeeTo));
    }

    /** When the case was closed, with its outcome and the reason; nothing while it is open. */
    List<FieldLine> closed(List<CareRecord> records) {
        return records.stream()
                .filter(CareCase.class::isInstance)
                .map(CareCase.class::cast)
                .flatMap(one ->
                        one.closedOn().stream().map(day -> closed(day, one.doc().get(CareCase.CLOSED))))
                .toList();
    }

    private FieldLine closed(LocalDate day, Doc closing) {
        String outcome = closing.get(CareCase.CLOSED_OUTCOME)
                .map(Wording.of(names.language())::choice)
                .orElse("–");
        return new FieldLine(
                names.text("case.closed"),
                BidiIsolation.joined(
                        ", ",
                        DateWords.iso(day),
                        outcome,
                        closing.get(CareCase.CLOSED_WHY).orElse("–")));
    }

    /** A team lead's act on the case out of turn: who, when and why. */
    List<FieldLine> traces(List<CareRecord> records) {
        List<FieldLine> lines = new ArrayList<>();
        for (CareRecord one : records) {
            if (one instanceof CareCase careCase) {
                trace(careCase.doc().get(CareCase.TAKEN_OVER), names.text("case.takenOver"))
                        .ifPresent(lines::add);
                trace(careCase.doc().get(CareCase.ASSIGNED), names.text("case.assigned"))
                        .ifPresent(lines::add);
            } else if (one instanceof Client client) {
                trace(client.doc().get(Client.LOWERED), names.text("case.lowered"))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<FieldLine> trace(Doc told, String label) {
        return told.get(TraceField.BY)
                .map(by -> new FieldLine(
                        label,
                        BidiIsolation.joined(
                                ", ",
                                names.worker(by),
                                told.get(TraceField.AT)
                                        .map(at -> DateWords.iso(SwedishTime.day(at)))
                                        .orElse("–"),
                                told.get(TraceField.WHY).orElse("–"))));
    }

    /** As the version that the case follows calls it; by its key where that version has no such step. */
    private String step(CaseRow row, Optional<CaseGuide> guide) {
        return guide.flatMap(found -> found.guide().here())
                .filter(step -> row.summary().step().isPresent())
                .map(step -> step.label().in(names.language()))
                .orElseGet(() -> row.summary().step().orElseGet(() -> names.step(WorklistFilter.NONE)));
    }
}
