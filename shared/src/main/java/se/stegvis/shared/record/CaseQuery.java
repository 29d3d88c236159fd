package se.stegvis.shared.record;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.text.SearchText;
import se.stegvis.shared.text.SearchText.Match;

/**
 * A text that a person typed to find a case: a name, a personal number or a case number. Other search terms are not
 * allowed in case handling (förordning 2001:637, 15 §). Tablet and web find by the same rule.
 */
public final class CaseQuery {
    /** Numbers of other sorts hold letters; a few of them are rather the beginning of a name. */
    private static final int LONG_ENOUGH = 4;

    private final SearchText name;
    private final Optional<String> number;
    private final Optional<String> personalNumber;

    private CaseQuery(SearchText name, Optional<String> number, Optional<String> personalNumber) {
        this.name = name;
        this.number = number;
        this.personalNumber = personalNumber;
    }

    public static CaseQuery of(String typed) {
        return new CaseQuery(
                SearchText.typed(typed),
                SearchText.number(typed),
                PersonalNumber.read(typed).map(PersonalNumber::digits));
    }

    /** A case as it is found, made ready once, so that a keystroke only compares. */
    public static final class Target {
        private final SearchText name;
        private final String number;
        private final String caseNumber;

        private Target(SearchText name, String number, String caseNumber) {
            this.name = name;
            this.number = number;
            this.caseNumber = caseNumber;
        }

        /**
         * @param clientName as it is stored; empty text for none
         * @param number the client's personal number or number of another sort as it is stored; empty text for none
         */
        public static Target of(UUID caseId, String clientName, String number) {
            String signs = PersonalNumber.read(number)
                    .map(PersonalNumber::digits)
                    .or(() -> SearchText.number(number))
                    .orElse("");
            return new Target(
                    SearchText.of(clientName), signs, CaseNumber.of(caseId).replace("-", ""));
        }

        /** Leaves out whose it is. */
        @Override
        public String toString() {
            return "Target[hidden]";
        }
    }

    /**
     * How well the case fits: each word must begin a word of the name, or the whole be part of a number. Numbers and
     * names with the letters as they were typed fit exactly, others by base letters.
     */
    public Match match(Target target) {
        return number.filter(signs -> hasNumber(target, signs)).isPresent() ? Match.EXACT : target.name.match(name);
    }

    /** Part of the personal number, however it was written, or the beginning of the case number. */
    private boolean hasNumber(Target target, String signs) {
        boolean digits = signs.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return (digits || signs.length() >= LONG_ENOUGH) && target.number.contains(signs)
                || personalNumber.filter(target.number::equals).isPresent()
                || target.caseNumber.startsWith(signs);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "CaseQuery[hidden]";
    }
}
