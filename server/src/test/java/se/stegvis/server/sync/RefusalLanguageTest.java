package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.PushWire;

/** Who reads English is refused in English. */
class RefusalLanguageTest {
    private static final ResourceBundle SWEDISH = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
    private static final Pattern VALUE = Pattern.compile("\\{\\d");

    private static SyncServer server;
    private static Tablet hanna;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "problems",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameValues() {
        assertThat(ENGLISH.keySet()).isEqualTo(SWEDISH.keySet());
        for (String key : SWEDISH.keySet()) {
            assertThat(ENGLISH.getString(key))
                    .as(key)
                    .isNotBlank()
                    .isNotEqualTo(SWEDISH.getString(key))
                    .doesNotContainPattern("[åäöÅÄÖ]");
            assertThat(values(ENGLISH, key)).as(key).isEqualTo(values(SWEDISH, key));
        }
    }

    private static Set<String> values(ResourceBundle texts, String key) {
        return VALUE.matcher(texts.getString(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | Logga in",
                "en | Log in",
                "en-GB,sv;q=0.5 | Log in",
                "sv-SE,en;q=0.9 | Logga in",
                "de, en;q=0.4 | Log in",
                "de | Logga in",
                "%%% | Logga in"
            })
    void aRefusalIsInTheLanguageOfWhoeverAsks(String accepted, String title) {
        Answer answer = hanna.api.post(
                "/api/v1/sync/push", "no-token", "{}".getBytes(StandardCharsets.UTF_8), "Accept-Language", accepted);
        assertThat(answer.json().path("title").asText()).isEqualTo(title);
    }

    @Test
    void aRefusedChangeSaysWhatIsMissingInThatLanguage() {
        UUID caseId = hanna.openCase();
        String swedish = unsigned(caseId, "sv");
        String english = unsigned(caseId, "en");
        assertThat(swedish).contains("Kan inte signeras än", "skriv vad du såg");
        assertThat(english)
                .contains("Cannot be signed yet", "write what you saw")
                .doesNotContainPattern("[åäöÅÄÖ]");
    }

    private static String unsigned(UUID caseId, String language) {
        Change nothingWritten = Tablet.visit(
                caseId, Tablet.id(), 0, "status", "SIGNED", "purpose", "PLANNED_FOLLOW_UP", "entry", "LET_IN");
        return hanna.api
                .post(
                        "/api/v1/sync/push",
                        hanna.token,
                        PushWire.write(new PushRequest(hanna.device, List.of(nothingWritten))),
                        "Accept-Language",
                        language)
                .text();
    }
}
