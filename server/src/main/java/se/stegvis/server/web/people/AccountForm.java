package se.stegvis.server.web.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.shared.text.UserName;
import se.stegvis.shared.text.VisibleText;

/**
 * The form of an account. {@link AccountDetails#findings} says what is wrong with it.
 *
 * @param team the ids of the chosen teams
 * @param version of the account that the form showed; a new account has none
 */
@Serdeable
record AccountForm(
        @Nullable @Size(max = BodySizes.WRITTEN) String username,
        @Nullable @Size(max = BodySizes.WRITTEN) String name,
        @Nullable @Size(max = BodySizes.WRITTEN) String email,
        @Nullable @Size(max = BodySizes.CHOSEN) String role,
        @Nullable @Size(max = BodySizes.TICKED) List<@Size(max = BodySizes.CHOSEN) String> team,
        @Nullable @Pattern(regexp = "|\\d{1,9}") String version) {
    AccountForm {
        username = VisibleText.trimmed(username);
        name = VisibleText.trimmed(name);
        email = VisibleText.trimmed(email);
        role = VisibleText.trimmed(role);
        team = team == null ? List.of() : List.copyOf(team);
        version = VisibleText.trimmed(version);
    }

    /** @param teams of the municipality; the ids of others are left out */
    AccountDetails details(List<Team> teams) {
        return new AccountDetails(
                UserName.name(username).orElse(username),
                name,
                email,
                chosenRole(),
                teams.stream()
                        .map(Team::id)
                        .filter(id -> team.contains(id.toString()))
                        .collect(Collectors.toSet()));
    }

    private Optional<Role> chosenRole() {
        return Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst();
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "AccountForm[" + version + "]";
    }
}
