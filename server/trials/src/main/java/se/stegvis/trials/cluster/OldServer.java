package se.stegvis.trials.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import se.stegvis.shared.wire.Json;

/** The server that lives through all deaths of the others: what each leaves behind in it would add up (fault B5). */
final class OldServer {
    /** Connections come and go with the nodes and with those who write. */
    private static final int PLAY = 30;

    private final ServerNode server;
    private final Footprint young;

    /** To be called when it is warm. */
    OldServer(ServerNode server) throws IOException {
        this.server = server;
        this.young = server.footprint();
    }

    boolean is(ServerNode other) {
        return server == other;
    }

    /** Figures before and after; {@code grown} is what is beyond the play. */
    ObjectNode report() throws IOException {
        Footprint old = server.footprint();
        ObjectNode report = Json.newObject();
        report.putArray("threads").add(young.threads()).add(old.threads());
        report.putArray("open_files").add(young.files()).add(old.files());
        return report.put("grown", beyond(young.threads(), old.threads()) + beyond(young.files(), old.files()));
    }

    private static int beyond(int before, int after) {
        return Math.max(0, after - before - PLAY);
    }
}
