package se.stegvis.mobile.start;

import java.net.URI;
import java.util.Optional;
import se.stegvis.mobile.sync.ServerAddress;
import se.stegvis.mobile.sync.ServerPlace;
import se.stegvis.mobile.widget.Texts;

/**
 * The server that somebody who begins on this device logs in to: the managed configuration says it, or the person types it.
 * Set on the UI thread and read on another.
 */
final class ServerChoice {
    private static final int SHORTEST_FINGERPRINT = 16;

    private final boolean managed;
    private volatile Optional<ServerPlace> place;

    private ServerChoice(Optional<ServerPlace> place, boolean managed) {
        this.place = place;
        this.managed = managed;
    }

    /** By a configuration that only who manages the device changes. */
    static ServerChoice managed(ServerPlace place) {
        return new ServerChoice(Optional.of(place), true);
    }

    /** To be confirmed or typed. @param suggested is in the field at first */
    static ServerChoice typed(Optional<URI> suggested) {
        return new ServerChoice(suggested.map(ServerPlace::of), false);
    }

    boolean isManaged() {
        return managed;
    }

    /** The address as it is in the field; empty text when none is known. */
    String text() {
        return place.map(ServerPlace::address).map(URI::toString).orElse("");
    }

    Optional<ServerPlace> place() {
        return place;
    }

    /**
     * Takes what was typed.
     *
     * @param fingerprint of a certificate that the device does not trust; empty text when none was typed
     * @throws IllegalArgumentException when one of them cannot be used; {@link #sentence} says why
     */
    void choose(String address, String fingerprint) {
        if (managed) {
            return;
        }
        URI read = ServerAddress.read(address);
        String digits = fingerprint.replaceAll("[^0-9A-Fa-f]", "");
        if (!fingerprint.isEmpty() && digits.length() < SHORTEST_FINGERPRINT) {
            throw new ShortFingerprint();
        }
        place = Optional.of(
                new ServerPlace(read, Optional.empty(), digits.isEmpty() ? Optional.empty() : Optional.of(digits)));
    }

    /** Too few digits to tell one certificate from another. */
    static final class ShortFingerprint extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
    }

    static String sentence(IllegalArgumentException wrong, Texts texts) {
        return wrong instanceof ShortFingerprint
                ? texts.get("login.fingerprint-short", SHORTEST_FINGERPRINT)
                : Options.sentence(wrong, texts);
    }
}
