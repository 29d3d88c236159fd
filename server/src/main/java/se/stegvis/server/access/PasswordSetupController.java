package se.stegvis.server.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.problem.ProblemException;

/** Setting the first password of an account, or a new one, by the code of a one-time link. */
@Controller("/api/v1/welcome")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PasswordSetupController {
    private static final int LONGEST = 1000;

    private final PasswordSetup setup;
    private final ClientAddresses addresses;

    PasswordSetupController(PasswordSetup setup, ClientAddresses addresses) {
        this.setup = setup;
        this.addresses = addresses;
    }

    /**
     * @param code of the link, what stands behind #
     * @param password that the person has chosen
     */
    @Serdeable
    record FirstPassword(
            @Nullable @Size(max = BodySizes.TYPED) String code,
            @Nullable @Size(max = BodySizes.TYPED) String password) {
        @Override
        public String toString() {
            return "FirstPassword[hidden]";
        }
    }

    /** Sets the password: 204. The code is good once, for 24 hours. */
    @Post
    @Status(HttpStatus.NO_CONTENT)
    void set(@Valid @Body FirstPassword asked, HttpRequest<?> request) {
        setup.setPassword(expected(asked.code()), expected(asked.password()), addresses.of(request));
    }

    private static String expected(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed");
        }
        return text;
    }
}
