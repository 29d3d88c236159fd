package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.Contents;

/** The facts that attachments rely on, held by every {@link Contents}: the sealed files, and those in memory. */
abstract class ContentsContract {
    private final UUID caseId = new UUID(1, 1);
    private final ContentName name = new ContentName(caseId, "ab".repeat(32));
    private final ContentName sibling = new ContentName(caseId, "cd".repeat(32));
    private final ContentName elsewhere = new ContentName(new UUID(1, 2), "ab".repeat(32));
    private final byte[] content = noise(200_000);
    private Contents contents;

    abstract Contents make();

    @BeforeEach
    void empty() {
        contents = make();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private byte[] read(ContentName which) throws Exception {
        try (InputStream in = contents.open(which).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    @Test
    void f11_whatIsPutIsReadAgain() throws Exception {
        contents.put(name, content);
        contents.put(sibling, new byte[0]);

        assertThat(contents.holds(name)).isTrue();
        assertThat(read(name)).isEqualTo(content);
        assertThat(read(sibling)).isEmpty();
    }

    @Test
    void f11_whatIsNotHereIsEmpty() throws Exception {
        contents.put(name, content);

        assertThat(contents.holds(elsewhere))
                .as("the same hash in another case")
                .isFalse();
        assertThat(contents.open(sibling)).isEmpty();
    }

    @Test
    void f11_whatIsPutAgainTakesThePlaceOfWhatWasThere() throws Exception {
        contents.put(name, content);
        contents.put(name, new byte[] {1, 2, 3});

        assertThat(read(name)).containsExactly(1, 2, 3);
    }

    @Test
    void f11_whatIsRemovedIsGoneAndRemovingItAgainIsNothing() throws Exception {
        contents.put(name, content);
        contents.put(sibling, content);
        contents.remove(name);
        contents.remove(name);

        assertThat(contents.holds(name)).isFalse();
        assertThat(contents.holds(sibling)).isTrue();
    }

    @Test
    void f11_aCaseIsForgottenButWhatIsKept() throws Exception {
        contents.put(name, content);
        contents.put(sibling, content);
        contents.put(elsewhere, content);
        contents.forget(caseId, Set.of(sibling));

        assertThat(contents.holds(name)).isFalse();
        assertThat(contents.holds(sibling)).isTrue();
        assertThat(contents.holds(elsewhere)).isTrue();
    }

    @Test
    void f11_onlyWhatIsNamedIsKept() throws Exception {
        contents.put(name, content);
        contents.put(sibling, content);
        contents.put(elsewhere, content);
        contents.keepOnly(Set.of(elsewhere));

        assertThat(contents.holds(name)).isFalse();
        assertThat(contents.holds(sibling)).isFalse();
        assertThat(read(elsewhere)).isEqualTo(content);
    }
}
