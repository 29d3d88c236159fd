package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.consent.Party;

class DocumentRequestTest {
    private static final String CONSENT = "{'status':'SIGNED','type':'SECRECY_LIFTED','decision':'GIVEN',"
            + "'form':'ORAL_DOCUMENTED','parties':{'REGION_PRIMARY':{'information':['HEALTH'],'directions':['FETCH']}},"
            + "'validFrom':'2026-11-01','validTo':'2026-12-31'}";
    private static final String REQUEST = "{'party':'REGION_PRIMARY','sentAt':'2026-11-22T10:00:00+01:00'}";

    private static CaseFacts with(String consent) {
        return CaseFacts.of(List.of(view("CONSENT", consent)));
    }

    @Test
    void nothingIsAskedWithoutConsent() {
        assertThat(findings("DOCUMENT_REQUEST", REQUEST)).containsExactly("consent document-consent-NEVER_ASKED");
        assertThat(findings("DOCUMENT_REQUEST", REQUEST, with(CONSENT))).isEmpty();
        assertThat(findings("DOCUMENT_REQUEST", REQUEST, with(CONSENT.replace("SIGNED", "DRAFT"))))
                .containsExactly("consent document-consent-NEVER_ASKED");
    }

    @Test
    void consentForAnotherPartyIsNone() {
        assertThat(findings("DOCUMENT_REQUEST", REQUEST.replace("REGION_PRIMARY", "FK"), with(CONSENT)))
                .containsExactly("consent document-consent-NEVER_ASKED");
    }

    @Test
    void eachKindOfInformationWithoutConsentIsNamed() {
        String more = REQUEST.replace("}", ",'information':['HEALTH','ECONOMY','SOCIAL']}");
        assertThat(findings("DOCUMENT_REQUEST", more, with(CONSENT)))
                .containsExactly("consent document-consent-NEVER_ASKED", "consent document-consent-NEVER_ASKED");
        Finding missing =
                SigningCheck.of(view("DOCUMENT_REQUEST", more), with(CONSENT)).get(0);
        assertThat(missing.text(Locale.forLanguageTag("sv")))
                .isEqualTo("Samtycke saknas: Vårdcentralen (Ekonomi). Fråga personen och skriv in samtycket.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T12:00:00+01:00,NOT_YET_VALID",
        "2026-12-31T22:59:00Z,''",
        "2026-12-31T23:00:00Z,EXPIRED",
    })
    void consentIsJudgedForTheSwedishDayItIsSent(String sentAt, String reason) {
        String fields = "{'party':'REGION_PRIMARY','sentAt':'" + sentAt + "'}";
        assertThat(findings("DOCUMENT_REQUEST", fields, with(CONSENT)))
                .isEqualTo(reason.isEmpty() ? List.of() : List.of("consent document-consent-" + reason));
    }

    @Test
    void withoutADayOfSendingTheDayOfTheSignatureCounts() {
        String unsent = "{'party':'REGION_PRIMARY'}";
        assertThat(findings("DOCUMENT_REQUEST", unsent, with(CONSENT))).containsExactly("sentAt required");
        assertThat(findings("DOCUMENT_REQUEST", unsent, with(CONSENT).signedOn(LocalDate.of(2026, 11, 22))))
                .isEmpty();
        assertThat(findings("DOCUMENT_REQUEST", unsent, with(CONSENT).signedOn(LocalDate.of(2027, 1, 1))))
                .containsExactly("consent document-consent-EXPIRED");
    }

    private static CaseFacts arriving(String day, String stated) {
        return with(CONSENT).signedOn(LocalDate.parse(day)).signedAt(OffsetDateTime.parse(stated));
    }

    @Test
    void itIsDatedAsItIsSignedAndNotOnADayWithConsent() {
        assertThat(findings("DOCUMENT_REQUEST", REQUEST, arriving("2026-11-22", "2026-11-22T10:00:01+01:00")))
                .isEmpty();
        assertThat(findings("DOCUMENT_REQUEST", REQUEST, arriving("2026-11-25", "2026-11-22T09:00:01Z")))
                .as("signed without a network, sent three days later")
                .isEmpty();
        assertThat(findings("DOCUMENT_REQUEST", REQUEST, arriving("2026-11-23", "2026-11-23T10:00:00+01:00")))
                .containsExactly("sentAt sent-at-another-time");
        assertThat(findings("DOCUMENT_REQUEST", REQUEST, arriving("2026-11-21", "2026-11-22T10:00:00+01:00")))
                .containsExactly("sentAt sent-ahead");
    }

    @Test
    void aWithdrawnConsentStopsTheRequest() {
        String withdrawn = CONSENT.replace(
                "'validFrom'", "'withdrawn':{'at':'2026-11-20T10:00:00+01:00','parties':'ALL'},'validFrom'");
        assertThat(findings("DOCUMENT_REQUEST", REQUEST, with(withdrawn)))
                .containsExactly("consent document-consent-WITHDRAWN");
    }

    @Test
    void whatThisVersionDoesNotKnowIsNotSent() {
        assertThat(findings("DOCUMENT_REQUEST", REQUEST.replace("REGION_PRIMARY", "FROM_LATER"), with(CONSENT)))
                .containsExactly("party unknown-here");
        assertThat(findings("DOCUMENT_REQUEST", REQUEST.replace("}", ",'information':['FROM_LATER']}"), with(CONSENT)))
                .containsExactly("information unknown-here");
        assertThat(findings("DOCUMENT_REQUEST", "{}")).containsExactly("party required-choice");
    }

    @ParameterizedTest
    @CsvSource({
        "FK,ECONOMY,förordning 2008:975,''",
        "AF,PLAN,förordning 2008:975,''",
        "FK,HEALTH,förordning 2008:975,provision no-duty",
        "FK,ECONOMY,annan lag,provision no-duty",
        "FK,ECONOMY,,provision no-duty",
        "REGION_PRIMARY,ECONOMY,förordning 2008:975,provision no-duty"
    })
    void f11_byLawNeedsNoYesButADutyOfThatPartyAndKind(String party, String kind, String provision, String expected) {
        String cited = provision == null ? "" : ",'provision':'" + provision + "'";
        String fields = "{'party':'" + party + "','information':['" + kind + "'],'ground':'BY_LAW'" + cited
                + ",'sentAt':'2026-11-22T10:00:00+01:00'}";
        assertThat(String.join(" ", Views.findings("DOCUMENT_REQUEST", fields))).isEqualTo(expected);
    }

    @Test
    void f11_byLawCountsFromItsDayAndNobodyHasConfirmedItYet() {
        assertThat(DisclosureDuty.of(Party.FK, LocalDate.of(2025, 6, 30))).isEmpty();
        assertThat(DisclosureDuty.of(Party.FK, LocalDate.of(2025, 7, 1)))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.source()).contains("2008:975");
                    assertThat(duty.confirmedBy()).isEmpty();
                });
    }
}
