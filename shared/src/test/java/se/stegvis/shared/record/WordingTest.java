package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.consent.Party;

class WordingTest {
    private static final ResourceBundle SWEDISH = bundle("sv");
    private static final ResourceBundle ENGLISH = bundle("en");

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "se.stegvis.shared.record.wording",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void everySwedishTextHasAnEnglishOne() {
        assertThat(ENGLISH.getLocale().getLanguage()).isEqualTo("en");
        Set<String> missing = new TreeSet<>(SWEDISH.keySet());
        missing.removeAll(ownKeys());
        assertThat(missing).isEmpty();
    }

    /** Without those that English inherits from the Swedish root. */
    private static Set<String> ownKeys() {
        try (var in = Wording.class.getResourceAsStream("wording_en.properties")) {
            var own = new java.util.Properties();
            own.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            return own.stringPropertyNames();
        } catch (java.io.IOException wrong) {
            throw new java.io.UncheckedIOException(wrong);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldMemberAndChoiceOfTheKindHasAName(Kind kind) {
        List<String> missing = new ArrayList<>();
        for (FieldSpec field : kind.spec().fields()) {
            missingNames(field, field.name(), missing);
            namedMembers(field).forEach(member -> missingNames(member, field.name() + "." + member.name(), missing));
        }
        assertThat(missing).isEmpty();
        assertThat(SWEDISH.containsKey("kind." + kind)).isTrue();
    }

    private static List<FieldSpec> namedMembers(FieldSpec field) {
        return field.holdsPlainValues() ? List.of() : field.members();
    }

    private static void missingNames(FieldSpec field, String path, List<String> missing) {
        if (!SWEDISH.containsKey("field." + path)) {
            missing.add("field." + path);
        }
        for (String choice : field.choices()) {
            if (!SWEDISH.containsKey("choice." + choice)
                    && !SWEDISH.containsKey("choice." + field.name() + "." + choice)) {
                missing.add("choice." + choice);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeOfFieldHasASentence(FieldType type) {
        assertThat(SWEDISH.containsKey("finding.type-" + type.name().toLowerCase(Locale.ROOT)))
                .isTrue();
    }

    @Test
    void everySentenceIsAWellFormedPattern() {
        for (ResourceBundle bundle : List.of(SWEDISH, ENGLISH)) {
            bundle.keySet().stream().filter(key -> key.startsWith("finding.")).forEach(key -> assertThat(
                            new MessageFormat(bundle.getString(key)).format(new Object[] {"FIELD", "ONE", "TWO"}))
                    .as(key)
                    .doesNotContain("{")
                    .isNotBlank());
        }
    }

    @Test
    void aPathIsNamedByItsDeepestPart() {
        Wording wording = Wording.of(Locale.forLanguageTag("sv"));
        assertThat(wording.field("followUp/date")).isEqualTo("Uppföljningsdatum");
        assertThat(wording.field("actions/018f/what")).isEqualTo("Vad som ska göras");
        assertThat(wording.field("actions/018f")).isEqualTo("Insatser");
        assertThat(wording.field("actions/018f/fromLater")).isEqualTo("Insatser");
        assertThat(wording.field("fromLater/x")).isEqualTo("fromLater/x");
    }

    @Test
    void aChoiceMayBeNamedOtherwiseInOneField() {
        Wording wording = Wording.of(Locale.forLanguageTag("sv"));
        assertThat(wording.choice("entry", "REFUSED")).isEqualTo("Nekad tillträde");
        assertThat(wording.choice("decision", "REFUSED")).isEqualTo("Samtycker inte");
        assertThat(wording.choice(Party.FK)).isEqualTo("Försäkringskassan");
    }

    @Test
    void whatIsUnknownHereIsShownAsItsKey() {
        Wording wording = Wording.of(Locale.ENGLISH);
        assertThat(wording.choice("entry", "FROM_LATER")).isEqualTo("FROM_LATER");
        assertThat(wording.kind("FROM_LATER")).isEqualTo("FROM_LATER");
        assertThat(wording.kind("HOME_VISIT")).isEqualTo("Home visit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "sv-SE", "sv-FI", "fi", "ar", ""})
    void anyOtherLanguageReadsSwedish(String tag) {
        assertThat(Wording.of(Locale.forLanguageTag(tag)).kind("HOME_VISIT")).isEqualTo("Hembesök");
    }

    @Test
    void theWordingIsMadeOnce() {
        assertThat(Wording.of(Locale.UK)).isSameAs(Wording.of(Locale.ENGLISH));
    }
}
