package se.stegvis.server.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.stegvis.server.access.WebLogin.Tokens;
import se.stegvis.server.database.SecretFile;
import se.stegvis.server.settings.StegvisSettings;

/**
 * The token that every form carries in {@code csrf}: a code over the session that only this server can make, so that no
 * other site can have our pages write. Before the login, over a random cookie that the login page sets.
 */
@Singleton
public class FormToken {
    /** Name of the form's field. */
    public static final String FIELD = "csrf";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionCookies cookies;
    private final byte[] key;

    FormToken(SessionCookies cookies, StegvisSettings settings) {
        this.cookies = cookies;
        String secret = settings.sharedSecret()
                .orElseGet(() -> SecretFile.readOrMake(settings.dataDir().resolve("form-secret"), BYTES));
        this.key = ("form-token " + secret).getBytes(StandardCharsets.UTF_8);
    }

    /** The code for the forms of a page that someone logged in has asked for; empty when nobody is. */
    public Optional<String> of(HttpRequest<?> request) {
        return cookies.session(request).map(this::code);
    }

    /** The code for the forms of the first page after a login, whose request brought no session. */
    public String of(Tokens tokens) {
        return code(tokens.session());
    }

    /** For the login form, which has no session to go by. */
    public Fresh beforeLogin() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String base = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new Fresh(code(base), cookies.cookie(SessionCookies.FORM, base));
    }

    /** A code and the cookie that it belongs to. */
    public record Fresh(String code, Cookie cookie) {
        @Override
        public String toString() {
            return "Fresh[hidden]";
        }
    }

    /** True when the code belongs to the browser that sends it. */
    boolean fits(HttpRequest<?> request, String sent) {
        return Stream.of(cookies.session(request), SessionCookies.value(request, SessionCookies.FORM))
                .flatMap(Optional::stream)
                .map(this::code)
                .anyMatch(code -> MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.US_ASCII)));
    }

    private String code(String base) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(base.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
