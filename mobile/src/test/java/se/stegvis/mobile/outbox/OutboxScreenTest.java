package se.stegvis.mobile.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.journal.OrphanedAttachment;
import se.stegvis.mobile.journal.OutboxItem;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.sync.Problem;

class OutboxScreenTest {
    private final MemoryJournal journal = Example.journalWithUnsent();
    private final Example.Trail trail = new Example.Trail();
    private final OnScreen window = OnScreen.landscape();
    private OutboxScreen screen;

    @BeforeEach
    void open() {
        screen = window.show(() -> new OutboxScreen(Example.desk(journal, trail, window)));
        window.read("Dokumentet är redan signerat");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void bothTheRefusedAndTheWaitingAreShownWithTheirClients() {
        assertThat(window.shows("Hembesök · Erik Lindqvist")).isTrue();
        assertThat(window.shows("Hembesök · Leila Haddad")).isTrue();
        assertThat(window.shows("Skrivet 08:05")).isTrue();
    }

    @Test
    void retryingPutsItBackInLine() {
        window.tap("Försök igen");
        window.read("Skickas igen så snart det går");
        assertThat(journal.outbox()).hasSize(2).noneMatch(OutboxItem::needsAttention);
    }

    @Test
    void whatWasRefusedBecauseItIsSignedBecomesAnAddendum() {
        window.tap("Gör till rättelse");
        window.until(() -> !journal.saves().isEmpty() && trailLeadsToAnAddendum(), "the addendum opened");
    }

    @Test
    void whatLacksSomethingIsCorrectedInItsFormWithTheTextThatWasRefused() {
        journal.refuseRecord(
                Example.LEILA_VISIT,
                new Problem(Problem.BASE + "incomplete", "Kan inte signeras än", "Fyll i det som saknas.", List.of()));
        OnScreen.act(screen::refresh);
        window.read("Kan inte signeras än");
        window.tap("Rätta");
        window.until(() -> trail.visited() > 0, "the form opened");

        assertThat(trail.last()).isEqualTo(new Destination.EditRecord(Example.LEILA_VISIT));
        assertThat(journal.find(Example.LEILA_VISIT)
                        .orElseThrow()
                        .content()
                        .doc()
                        .text("observations"))
                .contains("Ingen hemma, lappen sitter kvar på dörren.");
        assertThat(journal.outbox())
                .filteredOn(item -> item.target().record().equals(Example.LEILA_VISIT))
                .noneMatch(OutboxItem::needsAttention);
    }

    private boolean trailLeadsToAnAddendum() {
        return trail.visited() > 0
                && trail.last() instanceof Destination.EditRecord edit
                && journal.find(edit.record())
                        .flatMap(stored -> addendumOf(stored.content()))
                        .equals(Optional.of(Example.ERIK_VISIT));
    }

    private static Optional<UUID> addendumOf(CareRecord content) {
        return content.addendumTo();
    }

    @Test
    void aFullDiskIsToldAndNothingIsLost() {
        journal.failSaves(Optional.of(NotSaved.Reason.DISK_FULL));
        window.tap("Försök igen");
        window.read("Plattan är full");
        assertThat(journal.outbox()).hasSize(2);
    }

    @Test
    void whatTheServerHasPutOffForLongNeedsAttentionAndSaysWhy() {
        OutboxItem waiting = journal.outbox().stream()
                .filter(item -> !item.needsAttention())
                .findFirst()
                .orElseThrow();
        journal.putOff(waiting.target().record());
        OnScreen.act(screen::refresh);
        window.read("Servern har väntat mer än ett dygn");
        window.picture("05-utkorg-vantar-for-lange");
        assertThat(window.shows("Väntar på att skickas")).isFalse();
    }

    @Test
    void aPictureOfACaseThatHasLeftIsToldOfWithoutWhoseItIs() {
        OrphanedAttachment waits = parted("ab");
        Problem put = new Problem(Problem.BASE + "attachment-not-wanted", "Bilden tas inte emot", "", List.of());
        journal.part(waits);
        journal.part(new OrphanedAttachment(
                waits.caseId(),
                waits.record(),
                parted("cd").attachment(),
                waits.at(),
                Optional.of(put),
                Optional.empty()));
        OnScreen.act(screen::refresh);
        window.read("Bilden tas inte emot");
        window.read("Skickas till den som har ärendet nu. Den går inte att visa här.");
        window.picture("05-utkorg-bild-utan-arende");
        assertThat(journal.attachments().orphaned())
                .filteredOn(OrphanedAttachment::needsAttention)
                .hasSize(1);
    }

    private static OrphanedAttachment parted(String hash) {
        Attachment attachment = new Attachment("", hash.repeat(32), "", "image/jpeg", 1_000);
        return new OrphanedAttachment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                attachment,
                "2026-11-23T10:15:30+01:00",
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void anEmptyOutboxSaysSo() {
        try (OnScreen other = OnScreen.landscape()) {
            other.show(() -> new OutboxScreen(Example.desk(Example.journal(), trail, other)));
            other.read("Allt är skickat");
        }
        assertThat(screen.node()).isNotNull();
    }
}
