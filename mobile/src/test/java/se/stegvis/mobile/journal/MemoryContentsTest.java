package se.stegvis.mobile.journal;

import se.stegvis.mobile.vault.Contents;

class MemoryContentsTest extends ContentsContract {
    @Override
    Contents make() {
        return new MemoryContents();
    }
}
