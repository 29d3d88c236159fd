package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Data of before a case had one person may hold two (security 4). */
class CaseClientsTest {
    private static final UUID CASE = new UUID(1, 1);
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);

    private static Client client(UUID id, String name, Protection protection) {
        ObjectNode fields = JsonNodeFactory.instance
                .objectNode()
                .put("givenName", name)
                .put("familyName", "Testsson")
                .put("protection", protection.name());
        return (Client) Kind.read(new RecordHeader(id, CASE, "CLIENT", 1), Doc.of(fields));
    }

    private static CareCase naming(UUID client) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (client != null) {
            fields.put("client", client.toString());
        }
        return (CareCase) Kind.read(new RecordHeader(CASE, CASE, "CASE", 1), Doc.of(fields));
    }

    private final Client first = client(FIRST, "Amina", Protection.NONE);
    private final Client second = client(SECOND, "Alias", Protection.CONFIDENTIALITY_MARK);

    @Test
    void sec4_thePersonIsWhomTheCaseNamesInWhateverOrderTheRecordsCome() {
        for (List<CareRecord> order : List.of(
                List.<CareRecord>of(naming(SECOND), first, second),
                List.<CareRecord>of(second, first, naming(SECOND)))) {
            assertThat(CaseClients.of(order).client()).contains(second);
            assertThat(CaseClients.of(order).others()).containsExactly(first);
        }
    }

    @Test
    void sec4_whereTheCaseNamesNobodyItIsWhoWasRecordedFirst() {
        assertThat(CaseClients.of(List.of(second, first, naming(null))).client())
                .contains(first);
        assertThat(CaseClients.of(List.of(second, first)).client()).contains(first);
        assertThat(CaseClients.of(List.of(naming(new UUID(9, 9)), second, first))
                        .client())
                .contains(first);
    }

    @Test
    void sec4_theHighestProtectionCountsWhoeverIsShown() {
        assertThat(CaseClients.of(List.of(naming(FIRST), first, second)).protection())
                .isEqualTo(Protection.CONFIDENTIALITY_MARK);
        assertThat(CaseClients.of(List.of(naming(FIRST))).protection()).isEqualTo(Protection.NONE);
        assertThat(CaseClients.of(List.of()).client()).isEmpty();
    }
}
