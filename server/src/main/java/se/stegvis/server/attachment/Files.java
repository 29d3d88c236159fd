package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.FileTable.Stored;
import se.stegvis.server.attachment.PieceTable.Piece;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;

/** Hands content out to whom its case is open. Each time leaves an audit line before the first byte leaves. */
@Singleton
final class Files {
    private final Transactions transactions;
    private final CaseDoor door;
    private final FileTable files;
    private final PieceTable pieces;
    private final AuditLog audit;

    Files(Transactions transactions, CaseDoor door, FileTable files, PieceTable pieces, AuditLog audit) {
        this.transactions = transactions;
        this.door = door;
        this.files = files;
        this.pieces = pieces;
        this.audit = audit;
    }

    /** @throws se.stegvis.server.problem.ProblemException 404 when it is not here, or the case not the caller's */
    Stored open(Caller caller, Content content) {
        return transactions.snapshot(connection -> {
            door.read(connection, caller, content.caseId());
            Stored stored =
                    files.find(connection, caller.municipality(), content).orElseThrow(CaseDoor::notFound);
            audit.write(
                    connection,
                    List.of(new AuditEntry(
                            caller.municipality(),
                            caller.account(),
                            caller.device(),
                            AuditEntry.Action.READ,
                            Optional.of(content.caseId()),
                            Optional.empty(),
                            "attachment")));
            return stored;
        });
    }

    /** Its bytes from {@code first} through {@code last}; one piece of them is in memory at a time. */
    InputStream bytes(Caller caller, Stored stored, int first, int last) {
        return new PieceStream(first, last, offset -> piece(caller.municipality(), stored, offset));
    }

    private Piece piece(int municipality, Stored stored, int offset) {
        return transactions
                .snapshot(connection ->
                        pieces.at(connection, municipality, stored.content().caseId(), stored.file(), offset))
                .orElseThrow(() -> new IllegalStateException("a piece of " + stored.file() + " is missing"));
    }
}
