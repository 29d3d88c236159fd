package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.consent.Party;

class WordingTest {
    private static final ResourceBundle SWEDISH = bundle("record.wording", "sv");
    private static final ResourceBundle ENGLISH = bundle("record.wording", "en");

    private static final ResourceBundle NAMES = bundle("term.terms", "sv");

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                "se.stegvis.shared." + name,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/se/stegvis/shared/record/wording", "/se/stegvis/shared/term/terms"})
    void everySwedishTextHasAnEnglishOne(String bundle) throws IOException {
        assertThat(keys(bundle + "_en.properties"))
                .as(
                        "keys of shared/src/main/resources%1$s_en.properties: those of %1$s.properties, each in English",
                        bundle)
                .isEqualTo(keys(bundle + ".properties"));
    }

    /** Those of the file itself: a bundle inherits from the Swedish root. */
    private static Set<String> keys(String file) throws IOException {
        try (InputStream in = WordingTest.class.getResourceAsStream(file)) {
            Properties own = new Properties();
            own.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return own.stringPropertyNames();
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
        if (!NAMES.containsKey("kind." + kind)) {
            missing.add("kind." + kind);
        }
        assertThat(missing)
                .as(
                        "names of %s that people read: give each a line in terms.properties and in terms_en.properties, in"
                                + " shared/src/main/resources/se/stegvis/shared/term",
                        kind)
                .isEmpty();
    }

    private static List<FieldSpec> namedMembers(FieldSpec field) {
        return field.holdsPlainValues() ? List.of() : field.members();
    }

    private static void missingNames(FieldSpec field, String path, List<String> missing) {
        if (!NAMES.containsKey("field." + path)) {
            missing.add("field." + path);
        }
        for (String choice : field.choices()) {
            if (!NAMES.containsKey("choice." + choice) && !NAMES.containsKey("choice." + field.name() + "." + choice)) {
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
                            new MessageFormat(bundle.getString(key), Locale.ROOT)
                                    .format(new Object[] {"FIELD", "ONE", "TWO"}))
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
