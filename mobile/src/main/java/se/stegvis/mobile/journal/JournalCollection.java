package se.stegvis.mobile.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The collections of a journal. Their keys are never readable on the disk, and never renamed. */
enum JournalCollection {
    /** Record id → as last heard from the server. */
    HEARD("heard"),
    /** Record id → what its user did to it that is not settled yet. */
    OWN("own"),
    /** Change id → the change that the server has applied, kept until it is durable there. */
    ACKNOWLEDGED("acknowledged"),
    /** Single facts about this store. */
    ABOUT("about"),
    /** Key and version → a process definition that the municipality has published. */
    PROCESS("process"),
    /** Case and hash → a picture that is still to be sent of a case that is no longer here. */
    PARTED("parted"),
    /** Record id → texts that stand in its form and are not read; never sent. */
    UNREAD("unread"),
    /** Name → secret. */
    SECRET("secret");

    private final String key;

    JournalCollection(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Set<String> keys() {
        return Arrays.stream(values()).map(JournalCollection::key).collect(Collectors.toSet());
    }

    static byte[] key(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static byte[] key(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
