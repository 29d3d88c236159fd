package se.stegvis.server.issuer;

/** The provider does not answer, or not as one of OpenID Connect. The message names the address and what came. */
public final class ProviderUnreachable extends RuntimeException {
    public ProviderUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
