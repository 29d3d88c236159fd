package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.shared.text.SwedishOrder;

/** Who I am, and whom I work with: for naming someone responsible on the tablet. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ColleagueController {
    private final Accounts accounts;

    ColleagueController(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The one who asks, with their teams.
     *
     * @throws ProblemException 401 when the account ended within the minute for which its caller is remembered
     */
    @Get("/me")
    Colleague me(Caller caller) {
        return people(caller).stream()
                .filter(person -> person.id().equals(caller.account()))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "account-ended"));
    }

    /** Everybody who works in the caller's own municipality now. */
    @Get("/colleagues")
    Colleagues colleagues(Caller caller) {
        return new Colleagues(people(caller));
    }

    private List<Colleague> people(Caller caller) {
        Map<UUID, String> names =
                accounts.teams(caller.municipality()).stream().collect(Collectors.toMap(Team::id, Team::name));
        return accounts.all(caller.municipality()).stream()
                .filter(Account::active)
                .map(account -> new Colleague(
                        account.id(),
                        account.name(),
                        account.role(),
                        caller.municipalitySlug(),
                        teams(account.teams(), names)))
                .toList();
    }

    private static List<TeamName> teams(Set<UUID> ids, Map<UUID, String> names) {
        return ids.stream()
                .map(id -> new TeamName(id, names.getOrDefault(id, "")))
                .sorted(SwedishOrder.by(TeamName::name))
                .toList();
    }

    @Serdeable
    record Colleagues(List<Colleague> colleagues) {}

    /** @param municipality its slug */
    @Serdeable
    record Colleague(UUID id, String name, Role role, String municipality, List<TeamName> teams) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Colleague[" + id + "]";
        }
    }

    @Serdeable
    record TeamName(UUID id, String name) {}
}
