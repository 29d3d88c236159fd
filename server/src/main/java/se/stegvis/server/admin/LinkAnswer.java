package se.stegvis.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.PasswordSetupCodes;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Municipality;
import se.stegvis.shared.wire.Json;

/** The answer about an account and its link. */
@Singleton
class LinkAnswer {
    private final PasswordSetupCodes codes;

    LinkAnswer(PasswordSetupCodes codes) {
        this.codes = codes;
    }

    /**
     * @param code of the link; without one the account was there already
     * @param done what was done, before the name of the account
     */
    AdminAnswer of(Municipality place, Account account, Optional<String> code, String done) {
        String login = account.username() + "@" + place.slug();
        ObjectNode json = Json.newObject()
                .put("account", login)
                .put("id", account.id().toString())
                .put("municipality", place.slug())
                .put("role", account.role().name());
        if (code.isEmpty()) {
            json.putNull("link").putNull("code");
            return new AdminAnswer(
                    List.of(
                            done + "the account " + login + " was there already",
                            "A new link, if the old one is lost: " + ProgramName.COMMAND
                                    + " admin account link --municipality " + place.slug() + " --username "
                                    + account.username()),
                    json);
        }
        json.put("link", codes.link(code.get())).put("code", code.get());
        return new AdminAnswer(
                List.of(
                        done + login + ". Its person chooses a password within 24 hours, once, at",
                        codes.link(code.get()),
                        "Hand it over in person or by a way that you trust. The address before /web is that of"
                                + " STEGVIS_PUBLIC_URL."),
                json);
    }
}
