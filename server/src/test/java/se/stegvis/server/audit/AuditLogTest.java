package se.stegvis.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.web.WebFixture;

/** The audit log lives and dies with the operation that it records. */
class AuditLogTest {
    private WebFixture town;
    private AuditLog log;
    private Transactions transactions;
    private final UUID who = UUID.randomUUID();

    @BeforeEach
    void start() {
        town = new WebFixture();
        log = town.bean(AuditLog.class);
        transactions = town.bean(Transactions.class);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void anEntryIsStoredWithItsOperationAndGoesWithIt() {
        UUID kept = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        transactions.write(() -> log.write(entry(kept, "kept")));

        assertThatThrownBy(() -> transactions.write(() -> {
                    log.write(entry(lost, "lost"));
                    throw new IllegalStateException("the operation failed");
                }))
                .hasMessage("the operation failed");

        assertThat(entries(kept)).isOne();
        assertThat(entries(lost)).isZero();
    }

    @Test
    void aDetailIsAMachineWordAndNoText() {
        String longest = "d".repeat(200);
        assertThat(entry(who, longest).detail()).isEqualTo(longest);
        assertThatThrownBy(() -> entry(who, longest + "d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("201")
                .message()
                .doesNotContain(longest);
    }

    @Test
    void theEntriesOfABatchKeepTheirOrder() {
        UUID caseId = UUID.randomUUID();
        transactions.write(() -> log.write(entry(caseId, "first"), entry(caseId, "second"), entry(caseId, "third")));

        assertThat(town.text("SELECT GROUP_CONCAT(detail ORDER BY id) FROM audit_entry WHERE municipality = 1"
                        + " AND case_id = CAST('" + caseId + "' AS UUID)"))
                .isEqualTo("first,second,third");
    }

    @Test
    void actsOfAdministratorsAreFoundAndThoseOfOthersAreNot() {
        Instant now = town.clock().instant();
        UUID other = UUID.randomUUID();
        transactions.write(() -> log.write(
                act(who, AuditEntry.Action.ACCOUNT, "renamed"),
                act(other, AuditEntry.Action.ACCOUNT, "of another"),
                act(AuditEntry.AT_TERMINAL, AuditEntry.Action.SET_UP, "at the terminal")));

        List<AdministratorActs.LoggedAct> acts = town.bean(AdministratorActs.class)
                .of(1, Set.of(who), now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofMinutes(1)), 100);

        assertThat(acts)
                .extracting(AdministratorActs.LoggedAct::detail)
                .contains("renamed", "at the terminal")
                .doesNotContain("of another");
    }

    private AuditEntry entry(UUID caseId, String detail) {
        return new AuditEntry(
                1, who, Optional.empty(), AuditEntry.Action.READ, Optional.of(caseId), Optional.empty(), detail);
    }

    private static AuditEntry act(UUID account, AuditEntry.Action action, String detail) {
        return new AuditEntry(1, account, Optional.empty(), action, Optional.empty(), Optional.empty(), detail);
    }

    private long entries(UUID caseId) {
        return town.count(
                "SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND case_id = CAST('" + caseId + "' AS UUID)");
    }
}
