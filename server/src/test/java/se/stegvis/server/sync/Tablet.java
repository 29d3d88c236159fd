package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

/** A client of the sync protocol over HTTP, as thin as can be. */
public final class Tablet {
    static final String AT = "2026-11-22T10:15:30+01:00";
    /** Time-ordered ids of that moment: what happened is read out of them where a record does not say it. */
    private static final TimeOrderedEpochFactory IDS =
            new TimeOrderedEpochFactory(Clock.fixed(OffsetDateTime.parse(AT).toInstant(), ZoneOffset.UTC));

    public final UUID device;
    public final Api api;
    public final String token;
    Optional<String> cursor = Optional.empty();

    public Tablet(Api api, String username) {
        this(api, api.token(username), id());
    }

    public static UUID id() {
        return IDS.create();
    }

    /** {@code {"name":"value",…}}. */
    public static ObjectNode set(String... namesAndValues) {
        ObjectNode set = Json.newObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            set.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return set;
    }

    public static Change change(String kind, UUID caseId, UUID careRecord, int base, ObjectNode set) {
        return new Change(id(), careRecord, kind, caseId, base, set, AT, Optional.empty());
    }

    public static Change visit(UUID caseId, UUID careRecord, int base, String... namesAndValues) {
        return change("HOME_VISIT", caseId, careRecord, base, set(namesAndValues));
    }

    public static Change after(Change first, ObjectNode set) {
        return new Change(
                id(), first.record(), first.kind(), first.caseId(), first.base(), set, AT, Optional.of(first.id()));
    }

    /** A visit that has all it needs to be signed. */
    public static ObjectNode signedVisit() {
        return set("status", "SIGNED", "purpose", "PLANNED_FOLLOW_UP", "entry", "LET_IN", "observations", "Allt väl.");
    }

    /** Opens a case in the caller's own hands. */
    public UUID openCase() {
        UUID caseId = id();
        push(change("CASE", caseId, caseId, 0, Json.newObject()));
        return caseId;
    }

    public List<ChangeResult> push(Change... changes) {
        return push(List.of(changes));
    }

    public List<ChangeResult> push(List<Change> changes) {
        Answer answer = send(changes);
        if (answer.status() != 200) {
            throw new AssertionError("push answered " + answer.status() + " " + answer.text());
        }
        return results(answer);
    }

    public ChangeResult pushOne(Change change) {
        return push(change).get(0);
    }

    /** @param headers name and value by turns */
    public Answer send(List<Change> changes, String... headers) {
        return api.post(
                "/api/v1/sync/push", token, PushWire.write(new PushRequest(device, List.copyOf(changes))), headers);
    }

    public static List<ChangeResult> results(Answer answer) {
        try {
            PushResponse response = PushWire.readResponse(answer.raw().body());
            return response.results();
        } catch (MalformedMessage e) {
            throw new AssertionError(e);
        }
    }

    /** Everything new, to the last page; remembers the cursor. */
    public List<PullItem> pull() {
        return pull(500);
    }

    public List<PullItem> pull(int limit) {
        List<PullItem> items = new ArrayList<>();
        PullResponse page;
        do {
            page = page(limit);
            items.addAll(page.items());
        } while (page.more());
        return items;
    }

    public PullResponse page(int limit) {
        Answer answer = sendPull(cursor, limit);
        if (answer.status() != 200) {
            throw new AssertionError("pull answered " + answer.status() + " " + answer.text());
        }
        try {
            PullResponse page = PullWire.readResponse(answer.raw().body());
            cursor = Optional.of(page.cursor());
            return page;
        } catch (MalformedMessage e) {
            throw new AssertionError(e);
        }
    }

    public Answer sendPull(Optional<String> from, int limit) {
        return api.post("/api/v1/sync/pull", token, PullWire.write(new PullRequest(device, from, limit)));
    }

    /** The newest state of a record as a new device of the same person sees it. */
    public PullItem.State state(UUID careRecord) {
        Tablet fresh = another();
        return fresh.states().stream()
                .filter(state -> state.record().equals(careRecord))
                .findFirst()
                .orElseThrow(() -> new AssertionError("record " + careRecord + " is not there"));
    }

    /** The fields of a record as a new device of the same person sees them. */
    public ObjectNode doc(UUID careRecord) {
        return doc(state(careRecord));
    }

    /** The fields of a state. */
    public static ObjectNode doc(PullItem.State state) {
        try {
            return Json.object(state.doc());
        } catch (MalformedMessage unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    public List<PullItem.State> states() {
        return pull().stream()
                .filter(PullItem.State.class::isInstance)
                .map(PullItem.State.class::cast)
                .toList();
    }

    public Tablet(Api api, String token, UUID device) {
        this.api = api;
        this.token = token;
        this.device = device;
    }

    /** The same device, at another server that takes the same tokens. */
    public Tablet at(URI server) {
        return new Tablet(new Api(server), token, device);
    }

    /** Another device of the same person, empty. */
    public Tablet another() {
        return new Tablet(api, token, id());
    }
}
