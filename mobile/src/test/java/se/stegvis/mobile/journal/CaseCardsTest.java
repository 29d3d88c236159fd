package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card is made of a part of each record, and is the same as if all of them were read whole. */
class CaseCardsTest {
    private static final UUID CASE = new UUID(2, 2);
    private static final String LONG = "Hon berättade om veckan. ".repeat(40);

    private static ReplicaRecord heard(String kind, UUID id, String json) {
        ServerVersion version = new ServerVersion(1, 1, 1, json.getBytes(StandardCharsets.UTF_8));
        return ReplicaRecord.nothingOf(new RecordTarget(id, kind, CASE)).withVersion(Optional.of(version));
    }

    private static List<ReplicaRecord> caseWith(ReplicaRecord... more) {
        return Stream.concat(
                        Stream.of(
                                heard(
                                        "CASE",
                                        CASE,
                                        "{\"responsible\":\"018f3a00-0000-7000-8000-000000000001\",\"step\":\"3\","
                                                + "\"needGroup\":\"B\",\"opened\":\"2026-11-01\"}"),
                                heard(
                                        "CLIENT",
                                        new UUID(2, 3),
                                        "{\"givenName\":\"Åsa\",\"familyName\":\"Prov\",\"personalNumber\":\"199006022397\"}")),
                        Stream.of(more))
                .toList();
    }

    private static CaseCard whole(List<ReplicaRecord> records) {
        return CaseCards.of(CASE, records.stream().map(RecordView::of).toList()).orElseThrow();
    }

    private static CaseCard card(List<ReplicaRecord> records) {
        return CaseCards.of(CASE, records.stream().map(RecordView::ofCard).toList())
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "HOME_VISIT|{\"status\":\"SIGNED\",\"followUp\":{\"date\":\"2026-12-10\"}}",
                "HOME_VISIT|{\"status\":\"SIGNED\",\"followUp\":{\"date\":\"2026-12-10\"},\"followUpOutcomes\":{\"a\":"
                        + "{\"outcome\":\"POSTPONED\",\"newDate\":\"2026-12-24\"}}}",
                "HOME_VISIT|{\"status\":\"DRAFT\",\"safetyNote\":\"Hunden biter.\"}",
                "HOME_VISIT|{\"status\":\"DRAFT\",\"conflicts\":{\"a\":{\"fields\":{\"observations\":\"Nej\"}}}}",
                "SIP_PLAN|{\"status\":\"SIGNED\",\"jointFollowUp\":\"2026-12-11\"}",
                "CONSENT|{\"status\":\"SIGNED\",\"followUp\":{\"date\":\"2026-12-12\"}}",
                "FROM_TOMORROW|{\"status\":\"SIGNED\",\"followUp\":{\"date\":\"2026-12-13\"}}"
            })
    void aCardIsTheSameAsOfRecordsThatAreReadWhole(String kind, String json) {
        List<ReplicaRecord> records = caseWith(heard(kind, new UUID(3, 3), json));

        assertThat(card(records)).usingRecursiveComparison().isEqualTo(whole(records));
        assertThat(card(records)).usingRecursiveComparison().isNotEqualTo(whole(caseWith()));
    }

    @Test
    void aTextThatNoCardShowsIsPassedOver() {
        ReplicaRecord visit = heard(
                "HOME_VISIT",
                new UUID(3, 3),
                "{\"observations\":\"" + LONG + "\",\"foreign\":{\"a\":[1]},\"status\":\"DRAFT\"}");

        assertThat(RecordView.ofCard(visit).content().doc().view().toString()).isEqualTo("{\"status\":\"DRAFT\"}");
        assertThat(RecordView.of(visit).content().doc().has("observations")).isTrue();
    }
}
