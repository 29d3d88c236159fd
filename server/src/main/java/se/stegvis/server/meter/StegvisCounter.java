package se.stegvis.server.meter;

/** A count of events since this server started; Prometheus writes {@code stegvis_refusals_total}. */
enum StegvisCounter {
    REFUSALS("stegvis.refusals", "changes of a push that were refused, by the name of the problem", "reason"),
    LOGIN_FAILURES("stegvis.login.failures", "logins with a password that were refused, by wrong or slowed", "reason");

    private final String id;
    private final String description;
    private final String label;

    StegvisCounter(String id, String description, String label) {
        this.id = id;
        this.description = description;
        this.label = label;
    }

    String id() {
        return id;
    }

    String description() {
        return description;
    }

    String label() {
        return label;
    }

    /** As Prometheus and the files beside the documentation write it. */
    String prometheusName() {
        return id.replace('.', '_') + "_total";
    }
}
