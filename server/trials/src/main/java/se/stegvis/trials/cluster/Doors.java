package se.stegvis.trials.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where devices come in: the balancer where HAProxy is installed and fits, else the first server. */
record Doors(URI uri, Optional<Balancer> balancer) implements AutoCloseable {
    private static final int SERVERS_OF_THE_CONFIGURATION = 3;

    static Doors before(Cluster cluster, Path configuration) throws IOException {
        if (Balancer.installed() && cluster.servers.size() == SERVERS_OF_THE_CONFIGURATION) {
            Balancer balancer = Balancer.before(cluster.servers, configuration);
            return new Doors(balancer.uri(), Optional.of(balancer));
        }
        return new Doors(cluster.addresses().get(0), Optional.empty());
    }

    @Override
    public void close() throws IOException {
        if (balancer.isPresent()) {
            balancer.get().close();
        }
    }
}
