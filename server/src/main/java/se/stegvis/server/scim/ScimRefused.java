package se.stegvis.server.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ErrorResponse;
import se.stegvis.server.team.AccountChangeRefused;

/** A request of a directory that is not done; the answer is an error of SCIM (RFC 7644, 3.12). Nothing was changed. */
final class ScimRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorResponse error;

    ScimRefused(int status, String type, String detail) {
        super("SCIM " + status + " " + type, null, false, false);
        error = new ErrorResponse(status);
        error.setScimType(type);
        error.setDetail(detail);
    }

    /** Of what the library refuses: a filter, a path, a patch. */
    static ScimRefused of(ScimException refused) {
        ErrorResponse error = refused.getScimError();
        return new ScimRefused(error.getStatus(), error.getScimType(), error.getDetail());
    }

    static ScimRefused wrongValue(String detail) {
        return new ScimRefused(400, "invalidValue", detail);
    }

    static ScimRefused taken(String detail) {
        return new ScimRefused(409, "uniqueness", detail);
    }

    static ScimRefused missing() {
        return new ScimRefused(404, null, "there is none with this id; read the list and use its ids");
    }

    static ScimRefused changedMeanwhile() {
        return new ScimRefused(
                412, null, "it has been changed since it was read; read it again and send the change anew");
    }

    static ScimRefused withoutProvider() {
        return new ScimRefused(
                409,
                null,
                "the municipality has no identity provider that says what groups give: ./stegvis admin identity set");
    }

    /** The account of somebody who has left goes on; its logins have ended. */
    static ScimRefused held(AccountChangeRefused.Reason reason) {
        return new ScimRefused(
                409,
                null,
                switch (reason) {
                    case HOLDS_CASES ->
                        "the person is out, but open cases would have nobody: hand over the cases, then send this again";
                    case LAST_DEPUTY ->
                        "the person is out, but is the deputy of open cases that nobody else has: give them somebody"
                                + " responsible, then send this again";
                    case LAST_ADMINISTRATOR ->
                        "the person is out, but the municipality would have no administrator: name another one,"
                                + " then send this again";
                    case CHANGED_MEANWHILE, TEAM_CLOSED, OWN_LINK ->
                        "the person is out, but the account was changed meanwhile: send this again";
                });
    }

    ErrorResponse error() {
        return error;
    }
}
