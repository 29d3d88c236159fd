package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.Receipts;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** Lets a receipt take the road of a change, so that it is numbered, kept in the history and handed out as one. */
@Singleton
final class ReceiptIntake implements Receipts {
    /** The newest revision, whichever it is: a receipt stands beside what people write and merges with it. */
    private static final int NEWEST = Integer.MAX_VALUE;

    private final Intake intake;
    private final Clock clock;

    ReceiptIntake(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public Runnable give(Connection connection, Caller caller, List<Receipt> receipts) throws SQLException {
        List<Change> changes = receipts.stream().map(this::change).toList();
        return intake.fromServer(connection, caller, changes);
    }

    private Change change(Receipt receipt) {
        String now = clock.instant().toString();
        ObjectNode set = Json.newObject();
        set.putObject(HomeVisit.RECEIVED)
                .putObject(receipt.key())
                .put("sha256", receipt.sha256())
                .put("at", now);
        return new Change(
                id(receipt), receipt.careRecord(), "HOME_VISIT", receipt.caseId(), NEWEST, set, now, Optional.empty());
    }

    /** The same for the same receipt, so that giving it again changes nothing. */
    private static UUID id(Receipt receipt) {
        String name = "received " + receipt.careRecord() + " " + receipt.key() + " " + receipt.sha256();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
