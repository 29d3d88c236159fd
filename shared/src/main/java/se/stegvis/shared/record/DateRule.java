package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.stegvis.shared.time.SwedishTime;

/**
 * The dates that a record which counts may hold (decision 90): a past date lies not ahead of the moment it is
 * written, and a new follow-up lies not behind it. Years are kept to 1900–2199 by {@link TypeCheck}, in drafts too. The
 * same on tablet and server; a draft may say anything.
 */
public final class DateRule {
    /** So far may the clocks of a device and of the server be apart. */
    public static final Duration CLOCKS = Duration.ofMinutes(15);

    /** A change that says it was written longer ago than this has a wrong clock: no device is away so long. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(366);

    /** Years; what happened before nobody writes down as their own note today. */
    private static final int LONGEST_AGO = 10;

    private static final String FOLLOW_UP_DATE = CommonFields.FOLLOW_UP.path(CommonFields.FOLLOW_UP_DATE);

    private DateRule() {}

    /** Whether a record of this state counts: it is signed, or of a kind that is never signed. */
    public static boolean concerns(CareRecord careRecord) {
        return careRecord.signed() || !careRecord.spec().signable();
    }

    /**
     * Dates and instants of past events that lie ahead.
     *
     * @param before the stored record; what it said already is not asked about again
     * @param now the clock of whoever checks
     */
    public static List<Finding> ahead(CareRecord next, Doc before, Instant now) {
        List<Finding> findings = new ArrayList<>();
        Instant latest = now.plus(CLOCKS);
        new FieldWalk((field, name, doc) -> isAhead(field, name, doc, latest), "happened-ahead", findings)
                .over(next, before);
        return findings;
    }

    private interface Test {
        boolean fails(FieldSpec field, String name, Doc doc);
    }

    /** Goes over every field that tells of what has been, at any depth, and says which new value fails the test. */
    private record FieldWalk(Test test, String finding, List<Finding> findings) {
        void over(CareRecord next, Doc before) {
            next.spec().fields().forEach(field -> one(field, field.name(), next.doc(), before));
        }

        private void one(FieldSpec field, String path, Doc next, Doc before) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (field.past() && test.fails(field, name, next) && changed(name, next, before)) {
                findings.add(Finding.of(path, finding));
            } else if (field.type() == FieldType.OBJECT) {
                members(field, path, next.object(name), before.object(name));
            } else if (field.type() == FieldType.MAP) {
                next.map(name)
                        .forEach((key, entry) -> members(
                                field, path + "/" + key, entry, before.map(name).getOrDefault(key, Doc.EMPTY)));
            }
        }

        private void members(FieldSpec parent, String path, Doc next, Doc before) {
            parent.members().forEach(member -> one(member, path + "/" + member.name(), next, before));
        }
    }

    private static boolean isAhead(FieldSpec field, String name, Doc doc, Instant latest) {
        return field.type() == FieldType.DATE
                ? doc.date(name).filter(SwedishTime.day(latest)::isBefore).isPresent()
                : doc.instant(name)
                        .map(OffsetDateTime::toInstant)
                        .filter(latest::isBefore)
                        .isPresent();
    }

    private static boolean changed(String name, Doc next, Doc before) {
        JsonNode was = before.node(name);
        return !next.node(name).equals(was);
    }

    /**
     * Dates that lie too far back as they were written: agreed dates that are new and had passed (the follow-up, that
     * of a plan's parties together, postponements), and instants that tell of something more than ten years ago. A date
     * that was set before, or by another, is not asked about: its day may have come since.
     *
     * <p>Of a draft that is signed every date is asked about, since a draft may say anything; an agreed date in it may
     * have passed while it waited, a year at the most.
     *
     * @param before the record before the change
     * @param written the Swedish day on which the change was written, not the one on which it arrived
     */
    public static List<Finding> passed(CareRecord next, Doc before, LocalDate written) {
        List<Finding> findings = new ArrayList<>();
        boolean wasDraft = !concerns(Kind.read(next.header(), before));
        LocalDate known = wasDraft ? written.minusDays(LONGEST_AWAY.toDays()) : LocalDate.MIN;
        passed(next, before, written, known, FOLLOW_UP_DATE, doc -> doc.get(CommonFields.FOLLOW_UP)
                        .get(CommonFields.FOLLOW_UP_DATE))
                .ifPresent(findings::add);
        if (next instanceof SipPlan) {
            passed(
                            next,
                            before,
                            written,
                            known,
                            SipPlan.JOINT_FOLLOW_UP.name(),
                            doc -> doc.get(SipPlan.JOINT_FOLLOW_UP))
                    .ifPresent(findings::add);
        }
        next.doc().get(CommonFields.FOLLOW_UP_OUTCOMES).forEach((key, outcome) -> {
            Doc was = before.get(CommonFields.FOLLOW_UP_OUTCOMES).getOrDefault(key, Doc.EMPTY);
            Optional<LocalDate> date = outcome.get(CommonFields.OUTCOME_NEW_DATE);
            boolean isNew = !date.equals(was.get(CommonFields.OUTCOME_NEW_DATE));
            LocalDate earliest = isNew ? written : known;
            if (date.filter(earliest::isAfter).isPresent()) {
                findings.add(Finding.of(
                        CommonFields.FOLLOW_UP_OUTCOMES.path(key, CommonFields.OUTCOME_NEW_DATE), "follow-up-passed"));
            }
        });
        Instant earliest =
                written.minusYears(LONGEST_AGO).atStartOfDay(SwedishTime.ZONE).toInstant();
        Test longAgo = (field, name, doc) -> field.type() == FieldType.INSTANT
                && doc.instant(name)
                        .map(OffsetDateTime::toInstant)
                        .filter(earliest::isAfter)
                        .isPresent();
        Doc counted = wasDraft ? Doc.EMPTY : before;
        new FieldWalk(longAgo, "happened-long-ago", findings).over(next, counted);
        closedBeforeOpened(next, before).ifPresent(findings::add);
        answeredBeforeSent(next, counted).ifPresent(findings::add);
        DateBounds.findings(next, counted, happened(next, written)).forEach(findings::add);
        return findings;
    }

    /** How long a case lasted is counted by these two days, and so is how long it is kept. */
    private static Optional<Finding> closedBeforeOpened(CareRecord next, Doc before) {
        if (!(next instanceof CareCase careCase)) {
            return Optional.empty();
        }
        boolean changed = changed(CareCase.CLOSED.name(), next.doc(), before)
                || changed(CareCase.OPENED.name(), next.doc(), before);
        return careCase.closedOn()
                .filter(closed -> changed)
                .filter(closed ->
                        next.doc().get(CareCase.OPENED).filter(closed::isBefore).isPresent())
                .map(closed -> Finding.of(CareCase.CLOSED.path(CareCase.CLOSED_DATE), "closed-before-opened"));
    }

    /** By days: the form of the answer asks for no hour. */
    private static Optional<Finding> answeredBeforeSent(CareRecord next, Doc before) {
        return next instanceof DocumentRequest request
                        && changed(DocumentRequest.ANSWERED_AT.name(), next.doc(), before)
                ? request.answeredAt()
                        .map(SwedishTime::day)
                        .filter(answered ->
                                request.sentOn().filter(answered::isBefore).isPresent())
                        .map(answered -> Finding.of(DocumentRequest.ANSWERED_AT, "answered-before-sent"))
                : Optional.empty();
    }

    private static Optional<Finding> passed(
            CareRecord next,
            Doc before,
            LocalDate written,
            LocalDate known,
            String path,
            Function<Doc, Optional<LocalDate>> read) {
        Optional<LocalDate> date = read.apply(next.doc());
        boolean isNew = !date.equals(read.apply(before));
        return date.filter(day -> day.isBefore(isNew ? written : happened(next, known)))
                .map(day -> Finding.of(path, "follow-up-passed"));
    }

    /** A signed record follows up no day before that on which it happened, whenever its date was set. */
    private static LocalDate happened(CareRecord next, LocalDate otherwise) {
        return next.happenedAt().map(SwedishTime::day).orElse(otherwise);
    }

    /**
     * The Swedish day on which a change was written.
     *
     * @param stated by the clock of the device
     * @param now by the clock of the server; a clock that lies ahead of it or far behind it is not believed
     */
    public static LocalDate written(OffsetDateTime stated, Instant now) {
        Instant at = stated.toInstant();
        Instant earliest = now.minus(LONGEST_AWAY);
        return SwedishTime.day(at.isAfter(now) ? now : at.isBefore(earliest) ? earliest : at);
    }
}
