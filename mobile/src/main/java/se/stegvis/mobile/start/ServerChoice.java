package se.stegvis.mobile.start;

import java.net.URI;
import java.util.Optional;
import se.stegvis.mobile.sync.ServerAddress;
import se.stegvis.mobile.sync.ServerEndpoint;
import se.stegvis.mobile.sync.TypedFingerprint;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.text.VisibleText;

/**
 * The server that somebody who begins on this device logs in to: the managed configuration says it, or the person types it.
 * Set on the UI thread and read on another.
 */
final class ServerChoice {
    private final boolean managed;
    private final boolean followed;
    /** Of the certificate that was refused just before. */
    private volatile Optional<String> seen = Optional.empty();

    private volatile Optional<ServerEndpoint> place;

    private ServerChoice(Optional<ServerEndpoint> place, boolean managed, boolean followed) {
        this.place = place;
        this.managed = managed;
        this.followed = followed;
    }

    /** By a configuration that only who manages the device changes: it wins over what was sealed at the enrolment. */
    static ServerChoice managed(ServerEndpoint place) {
        return new ServerChoice(Optional.of(place), true, true);
    }

    /** By a file of the user's own folder, which says it at the first login alone. */
    static ServerChoice laidOut(ServerEndpoint place) {
        return new ServerChoice(Optional.of(place), true, false);
    }

    /** To be confirmed or typed. @param suggested is in the field at first */
    static ServerChoice typed(Optional<URI> suggested) {
        return new ServerChoice(suggested.map(ServerEndpoint::of), false, false);
    }

    boolean isManaged() {
        return managed;
    }

    /** Whether stores that are enrolled follow it; their person then says nothing about certificates. */
    boolean isFollowed() {
        return followed;
    }

    /** A certificate was refused. @param fingerprint empty text when something else failed */
    void seen(String fingerprint) {
        seen = fingerprint.isEmpty() ? Optional.empty() : Optional.of(fingerprint);
    }

    /** The address as it is in the field; empty text when none is known. */
    String text() {
        return place.map(ServerEndpoint::address).map(URI::toString).orElse("");
    }

    Optional<ServerEndpoint> place() {
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
        place = Optional.of(new ServerEndpoint(
                read,
                Optional.empty(),
                VisibleText.isVisible(fingerprint)
                        ? Optional.of(TypedFingerprint.whole(fingerprint, seen))
                        : Optional.empty()));
    }

    /** Whether it is about the fingerprint, not the address. */
    static boolean isOfFingerprint(IllegalArgumentException wrong) {
        return wrong instanceof TypedFingerprint.Short || wrong instanceof TypedFingerprint.Other;
    }

    static String sentence(IllegalArgumentException wrong, Texts texts) {
        if (wrong instanceof TypedFingerprint.Other) {
            return texts.get("login.fingerprint-other");
        }
        return wrong instanceof TypedFingerprint.Short
                ? texts.get("login.fingerprint-short", TypedFingerprint.SHORTEST)
                : Options.sentence(wrong, texts);
    }
}
