package se.stegvis.server.admin;

/** A finding about one thing that an installation needs before people work with it. */
public enum ReadinessFinding {
    /** The server speaks HTTPS itself. */
    HTTPS_OWN(Topic.HTTPS, Weight.GOOD),
    /** A proxy before the server speaks HTTPS. */
    HTTPS_PROXY(Topic.HTTPS, Weight.GOOD),
    /** The public address is not https. */
    HTTPS_NONE(Topic.HTTPS, Weight.MISSING),
    /** No mail server is configured: reminders stay in the app. */
    MAIL_NONE(Topic.MAIL, Weight.MISSING),
    /** A mail server is configured, and nobody has tried it. */
    MAIL_UNTESTED(Topic.MAIL, Weight.ATTENTION),
    /** It was tried long ago; the value is when. */
    MAIL_TESTED_LONG_AGO(Topic.MAIL, Weight.ATTENTION),
    /** It was tried; the value is when. */
    MAIL_TESTED(Topic.MAIL, Weight.GOOD),
    /** No proved backup has been carried off. */
    BACKUP_NONE(Topic.BACKUP, Weight.MISSING),
    /** The newest is too old; the values are until when it holds everything, and its age in hours. */
    BACKUP_OLD(Topic.BACKUP, Weight.MISSING),
    /** The newest is fresh; the values are as those of {@link #BACKUP_OLD}. */
    BACKUP_FRESH(Topic.BACKUP, Weight.GOOD),
    /** The data key is a file beside the database that it seals. */
    KEYS_BESIDE(Topic.KEYS, Weight.MISSING),
    /** The data key and the database are apart. */
    KEYS_APART(Topic.KEYS, Weight.GOOD),
    /** The clocks of server and database differ too much; the value is by how many seconds. */
    CLOCK_APART(Topic.CLOCK, Weight.MISSING),
    /** They agree; the value is by how many seconds they differ. */
    CLOCK_NEAR(Topic.CLOCK, Weight.GOOD),
    /** Nobody has logged in on a tablet yet. */
    TABLETS_NONE(Topic.TABLETS, Weight.ATTENTION),
    /** Some tablets are silent; the values are how many of how many, and the latest contact of all. */
    TABLETS_SILENT(Topic.TABLETS, Weight.ATTENTION),
    /** All have been heard of; the values are as those of {@link #TABLETS_SILENT}. */
    TABLETS_HEARD(Topic.TABLETS, Weight.GOOD),
    /** No open tablet has said the version of its program yet. */
    VERSIONS_UNKNOWN(Topic.VERSIONS, Weight.GOOD),
    /** Some have an older program; the values are how many of how many, the newest version, and the tablets. */
    VERSIONS_OLD(Topic.VERSIONS, Weight.ATTENTION),
    /** None is older than this server; the values are how many there are, and the version. */
    VERSIONS_CURRENT(Topic.VERSIONS, Weight.GOOD);

    private final Topic topic;
    private final Weight weight;

    ReadinessFinding(Topic topic, Weight weight) {
        this.topic = topic;
        this.weight = weight;
    }

    public Topic topic() {
        return topic;
    }

    public Weight weight() {
        return weight;
    }

    /** The things that are looked at, in the order of the page. */
    public enum Topic {
        HTTPS,
        MAIL,
        BACKUP,
        KEYS,
        CLOCK,
        TABLETS,
        VERSIONS
    }

    /** Whether something is to be done. */
    public enum Weight {
        GOOD,
        /** Work is possible; somebody should look. */
        ATTENTION,
        /** Data or people are at risk until it is mended. */
        MISSING
    }
}
