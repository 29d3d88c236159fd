package se.stegvis.mobile.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.vault.Contents;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.SealedFiles;

class SealedFilesContractTest extends ContentsContract {
    @TempDir
    Path folder;

    @Override
    Contents make() {
        return new SealedFiles(folder.resolve("s.store.files"), DataKey.random());
    }
}
