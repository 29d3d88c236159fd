package se.stegvis.server.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Personal numbers of nobody: first those that Skatteverket gives for tests, then more with the birth numbers 980–999. */
final class TestPersons {
    private static final List<String> OFFICIAL =
            List.of("199006022397", "199107172380", "199610202385", "200001052380", "199705162387", "194408139089");
    private static final LocalDate EARLIEST = LocalDate.of(1961, 3, 7);
    private static final int DAYS_BETWEEN = 263;
    private static final int FIRST_TEST_NUMBER = 980;
    private static final int TEST_NUMBERS = 20;

    private TestPersons() {}

    /** Twelve digits with a right check digit; another for each number up to some sixty. */
    static String number(int index) {
        if (index < OFFICIAL.size()) {
            return OFFICIAL.get(index);
        }
        String born = EARLIEST.plusDays((long) DAYS_BETWEEN * index % 15_000).format(DateTimeFormatter.BASIC_ISO_DATE);
        String digits = born + (FIRST_TEST_NUMBER + index % TEST_NUMBERS);
        return digits + checkDigit(digits.substring(2));
    }

    /** Luhn over nine digits (SFS 1991:481, SKV 704). */
    private static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int product = Character.digit(nine.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
