package se.stegvis.trials.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.record.ClientNameIndex;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.RevisionOrigin;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.wire.Json;

/** The clients of cases that {@link StoredCases} has made, with names in the index, stored by the server's own classes. */
final class StoredClients {
    private static final int MUNICIPALITY = 1;
    private static final int AT_ONCE = 1000;
    private static final int FAMILIES = 400;

    private final Transactions transactions;
    private final RecordStore records;
    private final ClientNameIndex names;

    StoredClients(Transactions transactions, RecordStore records, ClientNameIndex names) {
        this.transactions = transactions;
        this.records = records;
        this.names = names;
    }

    /** The name of a client: no two of one sort have the same. */
    static String name(String whose, int number) {
        return given(whose, number) + " " + family(number);
    }

    private static String given(String whose, int number) {
        return "Namn" + whose + number / FAMILIES;
    }

    private static String family(int number) {
        return "Bench" + number % FAMILIES;
    }

    /** Those of the cases with these numbers, whose ids are {@code MD5(whose, number)}. */
    void store(String whose, int from, int to) {
        for (int begin = from; begin < to; begin += AT_ONCE) {
            List<Revision> some = new ArrayList<>();
            for (int number = begin; number < Math.min(to, begin + AT_ONCE); number++) {
                some.add(client(whose, number));
            }
            transactions.write(() -> {
                records.insert(MUNICIPALITY, some);
                names.project(MUNICIPALITY, some.stream().map(Revision::view).toList());
                return some.size();
            });
        }
    }

    private static Revision client(String whose, int number) {
        RecordHeader header = new RecordHeader(id(whose + "who" + number), id(whose + number), Kind.CLIENT.name(), 1);
        RevisionOrigin origin = new RevisionOrigin(
                id("author"), "CASEWORKER", Optional.empty(), id(whose + "written" + number), "", Instant.now());
        Doc doc = Doc.of(Json.newObject()
                .put(Client.GIVEN_NAME.name(), given(whose, number))
                .put(Client.FAMILY_NAME.name(), family(number)));
        return new Revision(header, 1, false, origin, false, doc);
    }

    private static UUID id(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no MD5", missing);
        }
    }
}
