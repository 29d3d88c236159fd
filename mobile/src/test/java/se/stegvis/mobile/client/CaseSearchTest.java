package se.stegvis.mobile.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.store.CaseCard;
import se.stegvis.mobile.widget.Example;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.record.CaseNumber;

class CaseSearchTest {
    private static final LocalDate TODAY = Example.TODAY;
    private final CaseSearch search = new CaseSearch(Example.journal().cases(), new Locale("sv"));

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
