package se.stegvis.mobile.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.shared.person.PersonalNumber;

/** Finds personal numbers in text, and knows which of them belong to nobody. */
final class NumberRules {

    /** Ten or twelve digits as people write them, not in the midst of more digits or letters. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?<![0-9A-Za-z_.])(?:\\d{2})?\\d{6}[-+\u2013 ]?\\d{4}(?![0-9A-Za-z_])");

    /** The last group of an id may be twelve digits. */
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** From Skatteverket's list of test numbers. */
    private static final Set<String> OFFICIAL =
            Set.of("199006022397", "199107172380", "199610202385", "200001052380", "199705162387", "194408139089");

    /** Birth numbers that are given to nobody. */
    private static final int FIRST_OF_NOBODY = 980;

    private static final int FEWEST_DIGITS = 10;

    private NumberRules() {}

    /** Numbers with a right check digit that may be somebody's. */
    static List<Suspicion> look(String file, String text) {
        List<Suspicion> found = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.chars().filter(one -> one >= '0' && one <= '9').count() < FEWEST_DIGITS) {
                continue;
            }
            Matcher written = WRITTEN.matcher(UUID.matcher(line).replaceAll("(id)"));
            while (written.find()) {
                String value = written.group();
                if (PersonalNumber.read(value).filter(one -> !isNobodys(one)).isPresent()) {
                    found.add(new Suspicion(file, number, "a personal number", value));
                }
            }
        }
        return found;
    }

    /** Without the century: ten digits leave it open. */
    private static boolean isNobodys(PersonalNumber number) {
        return OFFICIAL.stream().anyMatch(one -> one.endsWith(number.digits().substring(2)))
                || Integer.parseInt(number.digits().substring(8, 11)) >= FIRST_OF_NOBODY;
    }
}
