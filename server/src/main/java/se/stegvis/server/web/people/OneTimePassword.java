package se.stegvis.server.web.people;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A password that is read aloud or written on paper: four groups of letters and digits that are not mistaken for each other. */
final class OneTimePassword {
    /** Without 0 O 1 I L; 20 of these 31 are 99 bits. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int OF_FIVE = 5;

    private OneTimePassword() {}

    static String make(SecureRandom random) {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(OF_FIVE, 0, SIGNS.length())
                        .mapToObj(at -> SIGNS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
