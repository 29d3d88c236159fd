package se.stegvis.server.web.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.team.NamedAs;
import se.stegvis.shared.text.PlainText;

/**
 * A form about cases that get somebody else. A text that is no id names nobody.
 *
 * @param as the role in which the cases are given
 * @param some only the chosen ones, else all
 * @param to receives what is not protected
 * @param protectedTo receives what is protected
 * @param toDeputies each protected case goes to its own deputy
 */
record GivenForm(
        NamedAs as, boolean some, Set<UUID> chosen, Optional<UUID> to, Optional<UUID> protectedTo, boolean toDeputies) {
    /** Chosen instead of a receiver. */
    private static final String DEPUTIES = "DEPUTIES";

    /** Nothing was sent. */
    static final GivenForm NONE = of(Map.of());

    static GivenForm of(Map<String, Object> form) {
        return new GivenForm(
                as(form.get("as")),
                "SOME".equals(form.get("which")),
                ids(form.get("case")),
                id(form.get("to")),
                id(form.get("protectedTo")),
                DEPUTIES.equals(form.get("protectedTo")));
    }

    private static NamedAs as(Object written) {
        return Arrays.stream(NamedAs.values())
                .filter(as -> as.name().equals(written))
                .findFirst()
                .orElse(NamedAs.RESPONSIBLE);
    }

    /** The choices in the form of that role: these, or none. */
    public GivenForm forRole(NamedAs role) {
        return role == as ? this : of(Map.of());
    }

    /** Says of no case to whom it is to go. */
    boolean nothing() {
        boolean noProtected = protectedTo.isEmpty() && !toDeputies;
        return noProtected && (to.isEmpty() || some && chosen.isEmpty());
    }

    private static Set<UUID> ids(Object written) {
        Stream<?> several = written instanceof Collection<?> many ? many.stream() : Stream.ofNullable(written);
        return several.map(GivenForm::id).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Optional<UUID> id(Object written) {
        try {
            return Optional.ofNullable(written)
                    .map(Object::toString)
                    .filter(PlainText::isVisible)
                    .map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
