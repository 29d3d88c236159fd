package se.stegvis.trials.tabletbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.wire.Json;

/** Fills a journal as if the server had handed out {@value #CASES} cases of {@value #RECORDS} records of about 1 KB. */
final class FullTablet {
    static final int CASES = 300;
    static final int RECORDS = 40;
    static final String AT = "2026-11-23T10:15:30+01:00";
    private static final int CASES_OF_A_PAGE = 10;

    private final Journal journal;

    FullTablet(Journal journal) {
        this.journal = journal;
    }

    void fill() throws NotSaved {
        for (int first = 0; first < CASES; first += CASES_OF_A_PAGE) {
            List<PullItem> items = new ArrayList<>();
            for (int one = first; one < first + CASES_OF_A_PAGE; one++) {
                add(items, one);
            }
            journal.accept(new PullResponse(new UUID(1, 1), "c", true, "", items), AT);
        }
    }

    private void add(List<PullItem> items, int number) {
        UUID caseId = journal.newId();
        items.add(new PullItem.State(
                caseId,
                Kind.CASE.name(),
                caseId,
                1,
                1,
                Json.bytes(Json.newObject().put(CareCase.OPENED.name(), "2026-11-23"))));
        ObjectNode client = Json.newObject()
                .put(Client.GIVEN_NAME.name(), "Test" + number)
                .put(Client.FAMILY_NAME.name(), "Testsson");
        items.add(new PullItem.State(journal.newId(), Kind.CLIENT.name(), caseId, 1, 2, Json.bytes(client)));
        UUID author = journal.owner().user();
        for (int record = 3; record <= RECORDS; record++) {
            items.add(new PullItem.State(
                    journal.newId(), Kind.HOME_VISIT.name(), caseId, 1, record, Json.bytes(visit(record, author))));
        }
    }

    /** @param author who signed it */
    static ObjectNode visit(int number, UUID author) {
        ObjectNode set = Json.newObject()
                .put(CommonFields.HAPPENED_AT.name(), AT)
                .put(CommonFields.STATUS.name(), "SIGNED")
                .put(CommonFields.SIGNED_BY.name(), author.toString())
                .put(HomeVisit.OBSERVATIONS.name(), ("Anteckning " + number + ". ").repeat(50));
        set.putObject(CommonFields.FOLLOW_UP.name()).put(CommonFields.FOLLOW_UP_DATE.name(), "2026-12-10");
        return set;
    }
}
