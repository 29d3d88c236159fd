package se.stegvis.server.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.server.access.Passwords;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;

/** The municipalities Ekdalen and Granby with the same six accounts in each; all have {@link #PASSWORD}. */
@Singleton
@Requires(env = DemoData.ENVIRONMENT)
public class DemoPeople {
    /** The password of every account of the demonstration. */
    public static final String PASSWORD = "stegvis-demo-2026";

    /** Who runs the cases of Gävle's routine. */
    static final String COACH = "coach1";

    static final String THERAPIST = "arbetsterapeut1";

    private static final Map<String, Role> ACCOUNTS = new LinkedHashMap<>();

    static {
        ACCOUNTS.put("handlaggare1", Role.CASEWORKER);
        ACCOUNTS.put("handlaggare2", Role.CASEWORKER);
        ACCOUNTS.put(THERAPIST, Role.OCCUPATIONAL_THERAPIST);
        ACCOUNTS.put(COACH, Role.COACH);
        ACCOUNTS.put("teamledare1", Role.TEAM_LEAD);
        ACCOUNTS.put("admin1", Role.ADMIN);
    }

    private final MunicipalityRepository municipalities;
    private final Accounts accounts;
    private final Passwords passwords;

    DemoPeople(MunicipalityRepository municipalities, Accounts accounts, Passwords passwords) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Adds whoever is missing. One hash serves all, since computing it is what takes time. */
    void settle() {
        if (isMissing("ekdalen") || isMissing("granby")) {
            String hash = passwords.hash(PASSWORD);
            settle(1, "ekdalen", hash);
            settle(2, "granby", hash);
        }
    }

    /** The role of that account, in whichever municipality. */
    static Role role(String username) {
        return ACCOUNTS.get(username);
    }

    Municipality municipality(String slug) {
        return municipalities.findBySlug(slug).orElseThrow();
    }

    private boolean isMissing(String slug) {
        return municipalities
                .findBySlug(slug)
                .map(place -> ACCOUNTS.keySet().stream()
                        .anyMatch(name -> accounts.login(place.id(), name).isEmpty()))
                .orElse(true);
    }

    private void settle(int id, String slug, String hash) {
        if (municipalities.findBySlug(slug).isEmpty()) {
            municipalities.save(new Municipality(id, slug, DemoTexts.of("municipality." + slug)));
        }
        if (accounts.teams(id).isEmpty()) {
            accounts.add(new Team(id, DemoIds.team(slug), DemoTexts.of("team")));
        }
        ACCOUNTS.forEach((name, role) -> {
            if (accounts.login(id, name).isEmpty()) {
                accounts.add(account(id, slug, name, role), hash);
            }
        });
    }

    private static Account account(int municipality, String slug, String username, Role role) {
        return new Account(
                municipality,
                DemoIds.account(slug, username),
                username,
                DemoTexts.of("account." + username),
                Optional.of(username + "@" + slug + ".example"),
                role,
                Set.of(DemoIds.team(slug)),
                true);
    }
}
