package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.Places;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.record.Origin;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.guide.GuideFailed;
import se.stegvis.shared.merge.Attribution;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.merge.Merge;
import se.stegvis.shared.merge.MergePlan;
import se.stegvis.shared.merge.SignedLock;
import se.stegvis.shared.process.Role;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.record.TypeCheck;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wire.Json;

/** Decides one change after another. Touches no database; {@link PushContext} is what it knows. */
final class ChangeEvaluator {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeEvaluator.class);

    private final Caller caller;
    private final Author author;
    private final Instant now;
    private final PushContext context;
    private final ChangeAccess gate;

    /** The origin of an accepted change. */
    enum As {
        /** Written by the caller. */
        WRITER,
        /** Written by another, adopted by the caller. */
        ADOPTED,
        /** Said by the server upon what the caller did. */
        SERVER
    }

    /**
     * The name on an accepted change: the caller's, unless they adopt what another wrote.
     *
     * @param sentAt the device's clock as it sent the change; empty when nobody knows
     * @param leftAt when the account of the author ended; empty while it is active
     */
    record Author(
            UUID account,
            String role,
            Optional<UUID> device,
            As as,
            Optional<String> sentAt,
            Optional<Instant> leftAt) {
        Author(UUID account, String role, Optional<UUID> device, As as, Optional<String> sentAt) {
            this(account, role, device, as, sentAt, Optional.empty());
        }

        /** Who stated what the change sets, and when by the server's clock. */
        Attribution telling(Change change, Instant arrived) {
            return Attribution.of(account, change.at(), sentAt, arrived);
        }
    }

    ChangeEvaluator(Caller caller, Author author, Instant now, PushContext context) {
        this.caller = caller;
        this.author = author;
        this.now = now;
        this.context = context;
        this.gate = new ChangeAccess(caller, context);
    }

    Caller caller() {
        return caller;
    }

    Decision of(Change change) {
        try {
            return judged(change);
        } catch (Refusal refusal) {
            return refusal.verdict();
        } catch (GuideFailed fault) {
            // Only what asks the guide waits; the rest of the push is accepted.
            LOG.error("no guide by {}, so a change was refused: {}", fault.process(), Places.of(fault));
            return Refusal.forNow("guide-failed").verdict();
        }
    }

    private Decision judged(Change change) throws Refusal {
        KindSpec spec = Kind.of(change.kind())
                .map(Kind::spec)
                .orElseThrow(() -> Refusal.forNow(
                        "unknown-kind",
                        new FieldError("kind", Problems.of("unknown-kind").title())));
        if (author.leftAt().isPresent()) {
            Instant left = author.leftAt().get();
            throw LeaverPolicy.answer(change, author.account(), context, gate, left, author.telling(change, now));
        }
        if (waits(change)) {
            return new Decision.Deferred();
        }
        boolean opens = gate.opens(change);
        Optional<CaseRow> row = opens ? Optional.empty() : Optional.of(existing(change));
        Optional<Revision> stored = gate.careRecord(change);
        Doc standing = stored.map(Revision::doc).orElse(Doc.EMPTY);
        // An adopter may settle; they do not write in their own name, so a team lead may adopt a note.
        boolean adoptsNote = author.as() == As.ADOPTED && !Kind.CASE.is(change.kind());
        checkReceipt(change);
        if (row.isPresent() && !adoptsNote && author.as() != As.SERVER) {
            gate.permits(change, row.get(), standing);
        }
        checkTypes(change, spec);
        CaseKeys.check(change);
        return opens ? opened(change, spec) : written(change, spec, row.orElseThrow(), stored, standing);
    }

    private CaseRow existing(Change change) throws Refusal {
        return author.as() == As.SERVER ? gate.there(change) : gate.existing(change);
    }

    /** That content has arrived, who stated what when, and that a case was assigned is said by the server alone. */
    private void checkReceipt(Change change) throws Refusal {
        boolean said = change.set().has(HomeVisit.RECEIVED.name())
                || change.set().has(Client.PROVENANCE.name())
                || HolderPolicy.saysAssigned(change);
        if (said && author.as() != As.SERVER) {
            throw Refusal.of("not-allowed");
        }
    }

    /**
     * A change that follows upon one nobody has seen, or that itself waits, waits. One that follows upon a change in
     * quarantine goes there too, so that whoever decides has the whole of it, whoever holds the case by then.
     */
    private boolean waits(Change change) throws Refusal {
        if (change.after().isEmpty()) {
            return false;
        }
        LoggedChange before = context.answered.get(change.after().get());
        // Of what is adopted, the server says what it follows upon; another may have adopted that.
        boolean own =
                before != null && (author.as() == As.ADOPTED || before.account().equals(author.account()));
        if (!own) {
            return true;
        }
        if (before.result().outcome() == Outcome.REFUSED) {
            boolean follows =
                    Refusal.isQuarantined(before.result()) && before.caseId().equals(change.caseId());
            throw follows ? Refusal.quarantined() : Refusal.of("predecessor-refused");
        }
        return false;
    }

    private static void checkTypes(Change change, KindSpec spec) throws Refusal {
        List<Finding> findings = new ArrayList<>(TypeCheck.of(spec, change.set()));
        change.set().path(CommonFields.CONFLICTS.name()).properties().forEach(entry -> {
            // A client closes conflicts; only the server opens them.
            if (!entry.getValue().isNull()) {
                findings.add(Finding.of(CommonFields.CONFLICTS.path(entry.getKey()), "type-object"));
            }
        });
        if (!findings.isEmpty()) {
            throw Refusal.of("wrong-type", findings);
        }
    }

    private Decision opened(Change change, KindSpec spec) throws Refusal {
        Doc sent = Doc.EMPTY.with(stated(change, spec, Doc.EMPTY), spec);
        Doc doc = CaseOpening.withDefaults(sent, caller);
        RecordHeader header = header(change, 1);
        CaseRow row = CaseOpening.empty(caller, header, doc, SwedishTime.day(now));
        gate.permitsOpening(row);
        ManualCaseRules.check(context, role(), header, Doc.EMPTY, doc, Json.newObject());
        HolderPolicy.check(context, caller, author.as(), Optional.empty(), header, change, Doc.EMPTY, doc);
        ChangeDates.check(change, Kind.read(header, doc), Doc.EMPTY, now);
        boolean asSent = doc.equals(Doc.EMPTY.with(change.set(), spec));
        Revision revision = new Revision(header, 1, false, origin(change), asSent, doc);
        return new Decision.Accepted(revision, Outcome.APPLIED, Optional.empty());
    }

    private Decision written(Change change, KindSpec spec, CaseRow row, Optional<Revision> stored, Doc standing)
            throws Refusal {
        int current = stored.map(Revision::number).orElse(0);
        boolean sawNewest = change.base() >= current;
        Doc base = sawNewest ? standing : Predecessors.effectiveBase(context, change, spec);
        ClientPolicy.checkOnlyOne(context, change, standing);
        ObjectNode set = stated(change, spec, standing);
        ClientPolicy.checkIdentity(change, set, author.as() == As.SERVER);
        if (!SignedLock.refused(spec, standing, base, set).isEmpty()) {
            throw Refusal.of("signed-record");
        }
        MergePlan plan = Merge.of(spec, base, standing, set, author.telling(change, now));
        Doc merged = named(spec, standing, plan.merged());
        Doc doc = plan.losing().isEmpty() ? merged : Conflicts.add(merged, conflict(change, plan.losing()));
        RecordHeader header = header(change, current + 1);
        ManualCaseRules.check(context, role(), header, standing, plan.merged(), plan.losing());
        HolderPolicy.check(
                context, caller, author.as(), Optional.of(row.holders()), header, change, standing, plan.merged());
        boolean signed = SignedLock.isSigned(spec, doc);
        CareRecord next = Kind.read(header, doc);
        OwnAssignment.check(next, standing, author.account());
        ClientPolicy.checkProtection(caller, row, context, change, standing, next);
        if (signed && !SignedLock.isSigned(spec, standing)) {
            CaseKeys.checkStep(next, row, context);
        }
        if (signed) {
            checkSignature(change, next, SignedLock.isSigned(spec, standing), row);
        } else if (SipCall.isIn(change)) {
            SipCall.check(context, next, standing, now);
        }
        ChangeDates.check(change, next, standing, now);
        boolean asSent = plan.outcome() == Outcome.APPLIED
                && change.base() <= current
                && set == change.set()
                && !plan.annotated()
                && merged.equals(plan.merged());
        Revision revision = new Revision(header, row.seq() + 1, signed, origin(change), asSent, doc);
        return new Decision.Accepted(
                revision, plan.outcome(), plan.losing().isEmpty() ? Optional.empty() : Optional.of(change.id()));
    }

    /** The fields of the change, with the server's own values where the server knows them. */
    private ObjectNode stated(Change change, KindSpec spec, Doc standing) throws Refusal {
        ObjectNode set = AcceptedWithdrawal.dated(change, standing, now);
        set = ClientPolicy.stated(change, set, standing, caller, now);
        set = HolderPolicy.stated(change, set, caller, now);
        return Claims.stated(change, spec, set, standing, author.account(), now);
    }

    /** Who signs is known, so a signature without a name gets it. */
    private Doc named(KindSpec spec, Doc standing, Doc merged) {
        boolean signsNow = SignedLock.isSigned(spec, merged) && !SignedLock.isSigned(spec, standing);
        return signsNow && !merged.has(CommonFields.SIGNED_BY)
                ? merged.with(
                        Json.newObject()
                                .put(
                                        CommonFields.SIGNED_BY.name(),
                                        author.account().toString()),
                        spec)
                : merged;
    }

    private void checkSignature(Change change, CareRecord signed, boolean already, CaseRow row) throws Refusal {
        CaseFacts facts = SigningFacts.of(signed, row, context, caller, author.account(), now)
                .signedAt(OffsetDateTime.parse(change.at()));
        List<Finding> findings = already ? SigningCheck.afterSigning(signed, facts) : SigningCheck.of(signed, facts);
        if (!findings.isEmpty()) {
            throw Refusal.of("incomplete", findings);
        }
    }

    /** The conflict has the id of the change: there is at most one of each. */
    private ConflictEntry conflict(Change change, ObjectNode losing) {
        return new ConflictEntry(change.id(), change.id(), author.account(), change.at(), losing);
    }

    private Role role() {
        return Role.valueOf(caller.role().name());
    }

    private static RecordHeader header(Change change, int revision) {
        return new RecordHeader(change.record(), change.caseId(), change.kind(), revision);
    }

    private Origin origin(Change change) {
        return new Origin(author.account(), author.role(), author.device(), change.id(), change.at(), now);
    }
}
