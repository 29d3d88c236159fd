package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.RecordHeader;

/** How the documents CASE and CLIENT show in the row of the case. */
final class CaseOpening {
    private CaseOpening() {}

    /** Who opens a case without saying who holds it, holds it, in a team of their own. */
    static Doc withDefaults(Doc careCase, Caller caller) {
        ObjectNode fields = careCase.toNode();
        if (!careCase.has(CareCase.RESPONSIBLE) && AccessRules.runsCases(caller.role())) {
            fields.put(CareCase.RESPONSIBLE.name(), caller.account().toString());
        }
        if (!careCase.has(CareCase.TEAM)) {
            caller.teams().stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(team -> fields.put(CareCase.TEAM.name(), team.toString()));
        }
        return Doc.owning(fields);
    }

    /** A case that nobody has written in yet; its step dates from when it was opened. */
    static CaseRow empty(Caller caller, RecordHeader header, Doc doc, LocalDate today) {
        CaseHolders nobody = new CaseHolders(
                caller.municipality(),
                header.caseId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Protection.NONE);
        return of(
                new CareCase(header, doc),
                new CaseRow(nobody, 0, false, CaseRow.Summary.EMPTY),
                doc.get(CareCase.OPENED)
                        .filter(opened -> opened.isBefore(today))
                        .orElse(today));
    }

    /**
     * The row after the case's own document changed.
     *
     * @param today the day it came to its step, if that changed
     */
    static CaseRow of(CareCase careCase, CaseRow row, LocalDate today) {
        CaseHolders before = row.holders();
        CaseHolders holders = new CaseHolders(
                before.municipality(),
                before.caseId(),
                careCase.team(),
                careCase.responsible(),
                careCase.occupationalTherapist(),
                careCase.deputy(),
                before.protection());
        CaseRow.Summary summary = new CaseRow.Summary(
                careCase.process(),
                careCase.step(),
                stepSince(careCase, row.summary(), today),
                careCase.doc().written(CareCase.NEED_GROUP),
                careCase.doc().get(CareCase.OPENED),
                careCase.closedOn());
        return new CaseRow(holders, row.seq(), row.childInHousehold(), summary);
    }

    /**
     * The row after the client's document changed.
     *
     * @param protection the highest of the case's clients
     * @param all the clients of the case
     */
    static CaseRow of(Client client, Protection protection, Stream<Client> all, CaseRow row) {
        CaseHolders before = row.holders();
        CaseHolders holders = new CaseHolders(
                before.municipality(),
                before.caseId(),
                before.team(),
                before.responsible(),
                before.occupationalTherapist(),
                before.deputy(),
                protection);
        boolean child = client.childInHousehold() || all.anyMatch(Client::childInHousehold);
        return new CaseRow(holders, row.seq(), child, row.summary());
    }

    private static Optional<LocalDate> stepSince(CareCase careCase, CaseRow.Summary before, LocalDate today) {
        boolean stays = careCase.step().equals(before.step())
                && careCase.process()
                        .map(ProcessRef::key)
                        .equals(before.process().map(ProcessRef::key));
        return stays ? before.stepSince() : careCase.step().map(step -> today);
    }
}
