package se.stegvis.mobile.client;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.stegvis.mobile.store.CaseCard;
import se.stegvis.shared.record.CaseNumber;

/**
 * Finds cases by name, personnummer or case number and by nothing else: other search terms are not allowed in case
 * handling (förordning 2001:637, 15 §).
 */
public final class CaseSearch {
    /** What is compared is made ready once, so that a keystroke only compares. */
    private record Ready(CaseCard card, String name, String number, String caseNumber) {}

    private final List<Ready> all;

    public CaseSearch(List<CaseCard> cards, Locale language) {
        Collator order = Collator.getInstance(language);
        this.all = cards.stream()
                .sorted(Comparator.comparing(CaseCard::closed).thenComparing(CaseCard::clientName, order))
                .map(card -> new Ready(
                        card,
                        " " + card.clientName().toLowerCase(Locale.ROOT),
                        card.personalNumber(),
                        CaseNumber.of(card.caseId()).replace("-", "")))
                .toList();
    }

    /** All when nothing is written; each written word must begin a name, or all of it be part of a number. */
    public List<CaseCard> find(String written, CaseFilter filter, LocalDate today) {
        String words = written.strip().toLowerCase(Locale.ROOT);
        String signs = words.replaceAll("[-+\\s]", "");
        return all.stream()
                .filter(ready -> matches(ready, words, signs))
                .map(Ready::card)
                .filter(card -> filter.lets(card, today))
                .toList();
    }

    /** How many cases there are without any filter. */
    int size() {
        return all.size();
    }

    private static boolean matches(Ready ready, String words, String signs) {
        if (words.isEmpty()) {
            return true;
        }
        boolean digits = signs.chars().allMatch(Character::isDigit);
        return digits && ready.number().contains(signs)
                || ready.caseNumber().startsWith(signs.toUpperCase(Locale.ROOT))
                || List.of(words.split("\\s+")).stream()
                        .allMatch(word -> ready.name().contains(" " + word));
    }
}
