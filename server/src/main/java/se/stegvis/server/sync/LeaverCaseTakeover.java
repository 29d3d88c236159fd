package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.sync.QuarantineStore.Kept;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.IdField;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/**
 * A case that somebody who has left opened without a network: it waits for a team lead, who takes it over and then has
 * all that was written in it in quarantine (decision 103). Until then nobody sees more of it than that it is there.
 */
@Singleton
final class LeaverCaseTakeover {
    private final Accounts accounts;

    LeaverCaseTakeover(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Those that this person may take over: a lead those of their teams, and of teams that have no lead. */
    List<Kept> open(Caller caller, List<Kept> openings) {
        if (caller.role() != Role.TEAM_LEAD || openings.isEmpty()) {
            return List.of();
        }
        List<Account> leads = accounts.all(caller.municipality()).stream()
                .filter(account -> account.active() && account.role() == Role.TEAM_LEAD)
                .toList();
        return openings.stream()
                .filter(kept -> kept.team()
                        .map(team -> caller.teams().contains(team)
                                || leads.stream().noneMatch(lead -> lead.teams().contains(team)))
                        .orElse(true))
                .toList();
    }

    /**
     * The fields of the opening, with the lead as responsible, in a team of theirs, and nobody else who does not work
     * here now.
     */
    ObjectNode set(Caller caller, Change opening) {
        ObjectNode set = opening.set().deepCopy();
        set.put(CareCase.RESPONSIBLE.name(), caller.account().toString());
        set.set(
                CareCase.TAKEN_OVER.name(),
                Json.newObject().put(TraceField.WHY.name(), Problems.sentence("taken-over.unsent")));
        Optional<UUID> team = Doc.of(set).get(CareCase.TEAM).filter(caller.teams()::contains);
        team.or(() -> caller.teams().stream().sorted().findFirst())
                .ifPresent(one -> set.put(CareCase.TEAM.name(), one.toString()));
        keep(
                caller,
                set,
                CareCase.OCCUPATIONAL_THERAPIST,
                one -> one.active() && one.role() == Role.OCCUPATIONAL_THERAPIST);
        keep(caller, set, CareCase.DEPUTY, AccessRules::mayReceive);
        return set;
    }

    private void keep(Caller caller, ObjectNode set, IdField field, Predicate<Account> fits) {
        boolean stays = Doc.of(set)
                .get(field)
                .flatMap(id -> accounts.find(caller.municipality(), id))
                .filter(fits)
                .isPresent();
        if (!stays) {
            set.remove(field.name());
        }
    }
}
