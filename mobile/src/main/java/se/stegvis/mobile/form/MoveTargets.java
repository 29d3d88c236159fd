package se.stegvis.mobile.form;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.text.SwedishOrder;

/** Where a case may be moved (decision 33): to a newer version of its process, or to the newest of another one that is used. */
public final class MoveTargets {
    private static final Set<Role> RESPONSIBLE = EnumSet.of(Role.CASEWORKER, Role.COACH);

    private final Journal journal;
    private final CareCase careCase;
    private final LocalDate on;

    /** @param on a version counts from its first day of validity */
    public MoveTargets(Journal journal, CareCase careCase, LocalDate on) {
        this.journal = journal;
        this.careCase = careCase;
        this.on = on;
    }

    /** The newer version of its own process first; empty when it follows none, for there is nothing to leave. */
    public List<ProcessDefinition> all() {
        if (careCase.process().isEmpty()) {
            return List.of();
        }
        return Stream.concat(newer().stream(), others()).toList();
    }

    /** The newest version of the process it follows, when it follows an older one. */
    public Optional<ProcessDefinition> newer() {
        return careCase.process()
                .flatMap(now -> newest(now.key()).filter(one -> one.ref().version() > now.version()));
    }

    private Stream<ProcessDefinition> others() {
        return DeviceGuide.registry(journal).all().stream()
                .map(PublishedProcess::ref)
                .map(ProcessRef::key)
                .distinct()
                .filter(key ->
                        careCase.process().filter(now -> now.key().equals(key)).isEmpty())
                .filter(DeviceGuide.registry(journal)::isUsed)
                .flatMap(key -> newest(key).stream())
                .sorted(SwedishOrder.by(one -> one.name().sv()));
    }

    private Optional<ProcessDefinition> newest(String key) {
        return DeviceGuide.registry(journal).newest(key, on).map(PublishedProcess::definition);
    }

    /** The caseworker or coach who is responsible for it, and the team lead. */
    public boolean mayMove() {
        Optional<Role> role = DeviceGuide.role(journal);
        return role.equals(Optional.of(Role.TEAM_LEAD))
                || role.filter(RESPONSIBLE::contains).isPresent()
                        && careCase.responsible()
                                .equals(Optional.of(journal.owner().user()));
    }
}
