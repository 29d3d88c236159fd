package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.text.SearchText;

/**
 * Which cases of a municipality have a client of that name, by keyed hashes of each two words of it. Two words, since a
 * hash of each alone would show by how often it stands which is the commonest name. Costs the records with those words,
 * whatever else is stored.
 */
@Singleton
public final class ClientNameIndex {
    private final ClientNameRepository rows;
    private final BlindIndex blind;

    ClientNameIndex(ClientNameRepository rows, DataKey dataKey) {
        this.rows = rows;
        this.blind = new BlindIndex(dataKey.hmac("client names"));
    }

    /** Keeps the rows in step with the clients among these, after their cases are written and locked. */
    public void project(int municipality, Collection<? extends CareRecord> changed) {
        changed.stream()
                .filter(Client.class::isInstance)
                .map(Client.class::cast)
                .forEach(client -> project(municipality, client));
    }

    private void project(int municipality, Client client) {
        Set<String> wanted = blinded(municipality, SearchText.of(client.name()).pairs());
        Set<String> stored = rows.of(municipality, client.id()).stream()
                .map(ClientNameRepository.BlindName::hex)
                .collect(Collectors.toSet());
        if (!stored.equals(wanted)) {
            if (!stored.isEmpty()) {
                rows.remove(municipality, client.id());
            }
            wanted.forEach(one ->
                    rows.add(municipality, one, client.id(), client.header().caseId()));
        }
    }

    /**
     * The cases, open ones first, of clients without protection whose names may hold the two first words of what was
     * typed; which hold all of it, {@link SearchText#hasWhole} says.
     */
    public List<UUID> casesOf(int municipality, SearchText typed, int atMost) {
        Set<String> wanted = blinded(municipality, typed.firstPairs());
        return wanted.isEmpty()
                ? List.of()
                : rows.unprotected(
                        municipality,
                        wanted.stream().map(HexFormat.of()::parseHex).toList(),
                        atMost);
    }

    private Set<String> blinded(int municipality, Set<String> pairs) {
        return pairs.stream().map(pair -> blind.hex(municipality, pair)).collect(Collectors.toSet());
    }
}
