package se.stegvis.mobile.repository;

/**
 * A place that looks like something which must not lie in a repository.
 *
 * @param file path below the top folder
 * @param line from 1
 * @param rule what it looks like
 * @param value the piece of text itself; only the allow-list sees it, a report shows where it is and not what
 */
record Suspicion(String file, int line, String rule, String value) {
    @Override
    public String toString() {
        return file + ":" + line + " looks like " + rule;
    }
}
