package se.stegvis.server.web.followup;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.finding.Postponements.Reminded;
import se.stegvis.server.record.Revision;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Wording;

/** The reason for which a follow-up is delayed, in a sentence: what somebody said when putting it off, else what is known. */
final class DelayReasons {
    private final Map<UUID, Revision> records;
    private final Map<UUID, Reminded> reminded;
    private final Names names;
    private final LocalDate today;

    DelayReasons(Map<UUID, Revision> records, Map<UUID, Reminded> reminded, Names names, LocalDate today) {
        this.records = records;
        this.reminded = reminded;
        this.names = names;
        this.today = today;
    }

    /** Empty text for one whose day has not passed and which was not put off. */
    String of(FoundFollowUp found) {
        if (found.movedTo().isPresent()) {
            return putOff(found, found.movedTo().get());
        }
        if (!found.due().isBefore(today)) {
            return "";
        }
        if (found.answersFor().isEmpty()) {
            return names.text("followUps.why.nobody");
        }
        if (!names.worksHere(found.answersFor().get())) {
            return names.text("followUps.why.left");
        }
        return Optional.ofNullable(reminded.get(found.careRecord()))
                .map(times -> names.text(
                        "followUps.why.reminded", times.times(), times.latest().toString()))
                .orElseGet(() -> names.text("followUps.why.silent"));
    }

    private String putOff(FoundFollowUp found, LocalDate to) {
        Optional<Doc> said = Optional.ofNullable(records.get(found.careRecord()))
                .flatMap(revision -> revision.doc().get(CommonFields.FOLLOW_UP_OUTCOMES).values().stream()
                        .filter(outcome -> outcome.get(CommonFields.OUTCOME)
                                        .filter(FollowUpOutcome.POSTPONED::equals)
                                        .isPresent()
                                && outcome.get(CommonFields.OUTCOME_NEW_DATE)
                                        .filter(to::equals)
                                        .isPresent())
                        .reduce((earlier, later) -> later));
        String who = said.flatMap(outcome -> outcome.get(CommonFields.OUTCOME_BY))
                .map(names::worker)
                .orElseGet(() -> names.text("nobody"));
        return said.flatMap(this::reason)
                .map(why -> names.text("followUps.why.putOff", to.toString(), who, why))
                .orElseGet(() -> names.text("followUps.why.moved", to.toString()));
    }

    /** The choice that was made, the words that were written, or both. */
    private Optional<String> reason(Doc outcome) {
        String said = Stream.concat(
                        outcome
                                .get(CommonFields.OUTCOME_REASON)
                                .filter(reason -> !reason.asksForWords())
                                .map(reason -> Wording.of(names.language()).choice(reason))
                                .stream(),
                        outcome.get(CommonFields.OUTCOME_WHY).stream())
                .collect(Collectors.joining(". "));
        return Optional.of(said).filter(text -> !text.isEmpty());
    }
}
