package se.stegvis.mobile.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.widget.Example;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.record.CaseNumber;

class CaseSearchTest {
    private static final LocalDate TODAY = Example.TODAY;
    private final CaseSearch search = new CaseSearch(Example.journal().cases());

    private List<String> names(String written, CaseFilter filter) {
        return search.find(written, filter, TODAY).stream()
                .map(CaseCard::clientName)
                .toList();
    }

    @Test
    void nothingWrittenShowsAllInSwedishOrder() {
        assertThat(names("", CaseFilter.ALL))
                .containsExactly(
                        "Amina Yusuf",
                        "Erik Lindqvist",
                        "Gunilla Åkerlund",
                        "Leila Haddad",
                        "Maria Nyström",
                        "Sofia Bergström");
    }

    @Test
    void aNameIsFoundByTheBeginningsOfItsPartsInAnyOrder() {
        assertThat(names("berg so", CaseFilter.ALL)).containsExactly("Sofia Bergström");
        assertThat(names("ÅKER", CaseFilter.ALL)).containsExactly("Gunilla Åkerlund");
        assertThat(names("ström", CaseFilter.ALL)).isEmpty();
    }

    @Test
    void aPersonalNumberIsFoundWithOrWithoutDash() {
        assertThat(names("19910717-2380", CaseFilter.ALL)).containsExactly("Amina Yusuf");
        assertThat(names("9107172380", CaseFilter.ALL)).containsExactly("Amina Yusuf");
    }

    @Test
    void aCaseNumberIsFound() {
        assertThat(names(CaseNumber.of(Example.ERIK), CaseFilter.ALL)).containsExactly("Erik Lindqvist");
    }

    private static CaseCard card(String name, String number) {
        return new CaseCard(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                false);
    }

    private static List<String> among(String written, String... names) {
        CaseSearch all = new CaseSearch(
                Stream.of(names).map(name -> card(name, "199006022397")).toList());
        return all.find(written, CaseFilter.ALL, TODAY).stream()
                .map(CaseCard::clientName)
                .toList();
    }

    /** Names as people have them, beside what people type. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna-Karin Lind|karin",
                "Anna-Karin Lind|anna karin",
                "Anna-Karin Lind|Lind, Anna-Karin",
                "Sinéad O'Brien|o’brien",
                "Sinéad O'Brien|brien",
                "Sinéad O'Brien|sinead",
                "André Müller|andre",
                "André Müller|muller",
                "Łukasz Żak|lukasz",
                "Đặng Văn Đức|dang",
                "al-Hassan Ali|hassan",
                "Åsa Öberg|åsa",
                "Åke Öman|Åke",
                "Eva Mellan Ek|ek"
            })
    void b8_peopleAreFoundByTheNamesTheyHave(String name, String typed) {
        assertThat(among(typed, "Bertil Zorn", name)).containsExactly(name);
    }

    @Test
    void b8_swedishLettersAreLettersOfTheirOwnAndExactHitsComeFirst() {
        assertThat(among("asa", "Åsa Öberg", "Asa Oberg")).containsExactly("Asa Oberg");
        assertThat(among("andré", "Andre Alm", "André Zorn")).containsExactly("André Zorn", "Andre Alm");
    }

    @Test
    void b7_b8_aNumberIsFoundHoweverItIsTypedOrWasStored() {
        for (String stored : List.of("199006022397", "19900602-2397", "900602-2397", "9006022397", "１９９００６０２２３９７")) {
            CaseSearch one = new CaseSearch(List.of(card("Eva Ek", stored)));
            for (String typed :
                    List.of("199006022397", "19900602-2397", "900602-2397", "‪900602-2397‬", "199006022397‎", "2397")) {
                assertThat(one.find(typed, CaseFilter.ALL, TODAY))
                        .as("%s in %s", typed, stored)
                        .hasSize(1);
            }
        }
    }

    @Test
    void b7_aNumberOfAnotherSortIsFoundToo() {
        CaseSearch both = new CaseSearch(List.of(card("Eva Ek", "19900602-R397"), card("Rolf Ring", "199107172380")));
        for (String typed : List.of("19900602-R397", "19900602r397", "R397", "19900602")) {
            assertThat(both.find(typed, CaseFilter.ALL, TODAY))
                    .as(typed)
                    .extracting(CaseCard::clientName)
                    .containsExactly("Eva Ek");
        }
        assertThat(both.find("r", CaseFilter.ALL, TODAY))
                .extracting(CaseCard::clientName)
                .containsExactly("Rolf Ring");
    }

    @Test
    void b8_signsAreNoWildcardsAndWhatCannotBeSeenIsNothing() {
        assertThat(among("%", "Eva Ek")).isEmpty();
        assertThat(among("​ ", "Eva Ek")).containsExactly("Eva Ek");
    }

    @Test
    void b18_theOrderIsSwedish() {
        assertThat(among("", "Åke", "Zara", "Anders", "Ärla", "Örjan", "Wahl", "Vera", "Łukasz", "Lisa"))
                .containsExactly("Anders", "Lisa", "Łukasz", "Vera", "Wahl", "Zara", "Åke", "Ärla", "Örjan");
    }

    @Test
    void whatStandsInNotesIsNeverSearched() {
        assertThat(names("läkarintyget", CaseFilter.ALL)).isEmpty();
        assertThat(names("rehabkoordinatorn", CaseFilter.ALL)).isEmpty();
    }

    @Test
    void filtersNarrowDown() {
        assertThat(names("", new CaseFilter(Set.of(NeedGroup.RH3, NeedGroup.AM2), Set.of(), false)))
                .containsExactly("Erik Lindqvist", "Leila Haddad");
        assertThat(names("", new CaseFilter(Set.of(), Set.of("3b"), false)))
                .containsExactly("Amina Yusuf", "Sofia Bergström");
        assertThat(names("", new CaseFilter(Set.of(), Set.of(), true))).containsExactly("Erik Lindqvist");
    }
}
