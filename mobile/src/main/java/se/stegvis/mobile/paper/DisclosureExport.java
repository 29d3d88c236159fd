package se.stegvis.mobile.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Kind;

/** Exports a copy for a party as a file and stores the record of the disclosure: both, or neither. */
final class DisclosureExport {
    private final Journal journal;
    private final PaperMaker maker;
    private final String at;

    DisclosureExport(Journal journal, PaperMaker maker, String at) {
        this.journal = journal;
        this.maker = maker;
        this.at = at;
    }

    /**
     * Blocks.
     *
     * @param disclosure the fields of the record of it; empty when the client gets the copy
     * @return where the file is
     * @throws IOException when the file could not be made or written
     * @throws NotSaved when the record could not be kept; the file is gone then
     */
    Path carryOut(PaperDocument sheet, Path picked, UUID caseId, Optional<ObjectNode> disclosure)
            throws IOException, NotSaved {
        Path file = PaperFile.write(picked, maker.pdf(sheet));
        if (disclosure.isPresent()) {
            try {
                ObjectNode told = disclosure
                        .get()
                        .put(
                                CommonFields.SIGNED_BY.name(),
                                journal.owner().user().toString());
                journal.save(new RecordTarget(journal.newId(), Kind.DISCLOSURE.name(), caseId), 0, told, at);
            } catch (NotSaved notKept) {
                Files.deleteIfExists(file);
                throw notKept;
            }
        }
        return file;
    }
}
