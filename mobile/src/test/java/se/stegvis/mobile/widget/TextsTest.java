package se.stegvis.mobile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.shared.guard.ChecklistRule;

class TextsTest {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void everyTextHasItsEnglish() {
        ResourceBundle swedish = ResourceBundle.getBundle("se.stegvis.mobile.texts", Locale.ROOT, EXACT);
        ResourceBundle english = ResourceBundle.getBundle("se.stegvis.mobile.texts", Locale.ENGLISH, EXACT);
        TreeSet<String> missing = new TreeSet<>(swedish.keySet());
        missing.removeIf(key -> !key.isEmpty() && english.keySet().contains(key) && isOwn(english, key));
        assertThat(missing)
                .as("texts of texts.properties without English: give each a line in texts_en.properties, both in"
                        + " mobile/src/main/resources/se/stegvis/mobile")
                .isEmpty();
    }

    /** A key found only in the parent bundle is Swedish. */
    private static boolean isOwn(ResourceBundle english, String key) {
        return ((java.util.PropertyResourceBundle) english).handleGetObject(key) != null;
    }

    @ParameterizedTest
    @EnumSource(ChecklistRule.class)
    void everyRuleOfAChecklistIsSaidAtItsCriteria(ChecklistRule rule) {
        assertThat(Texts.of(new Locale("sv")).get("criteria." + rule, 3)).isNotBlank();
    }

    @Test
    void datesAreWrittenAsPeopleWriteThem() {
        Texts texts = Texts.of(new Locale("sv"));
        LocalDate day = LocalDate.of(2026, 12, 4);
        assertThat(texts.date(day)).isEqualTo("4 december 2026");
        assertThat(texts.shortDate(day, day)).isEqualTo("fre 4 dec");
        assertThat(texts.distance(day, day)).isEqualTo("i dag");
        assertThat(texts.distance(day, day.minusDays(1))).isEqualTo("i morgon");
        assertThat(texts.distance(day, day.minusDays(5))).isEqualTo("om 5 dagar");
        assertThat(texts.distance(day, day.plusDays(1))).isEqualTo("1 dag försenad");
        assertThat(texts.distance(day, day.plusDays(3))).isEqualTo("3 dagar försenad");
    }

    @Test
    void b3_theYearIsSaidWheneverItIsNotThisOne() {
        Texts texts = Texts.of(new Locale("sv"));
        LocalDate today = LocalDate.of(2026, 12, 1);
        assertThat(texts.shortDate(LocalDate.of(2062, 12, 4), today)).isEqualTo("mån 4 dec 2062");
        assertThat(texts.shortDate(LocalDate.of(2020, 1, 1), today)).isEqualTo("ons 1 jan 2020");
        assertThat(texts.moment(LocalDate.of(2025, 12, 4).atTime(14, 30).atZone(Texts.ZONE), today))
                .isEqualTo("tors 4 dec 2025 14:30");
        assertThat(texts.distance(LocalDate.of(2062, 12, 15), today)).isEqualTo("om 36 år (2062)");
        assertThat(texts.distance(LocalDate.of(2027, 11, 30), today)).isEqualTo("om 364 dagar");
        assertThat(texts.distance(LocalDate.of(2020, 1, 1), today)).isEqualTo("6 år försenad (2020)");
        assertThat(texts.distanceBeside(LocalDate.of(2062, 12, 15), today)).isEqualTo("om 36 år");
        assertThat(texts.sinceBeside(LocalDate.of(1926, 11, 20), today)).isEqualTo("för 100 år sedan");
    }
}
