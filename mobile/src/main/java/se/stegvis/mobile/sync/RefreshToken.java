package se.stegvis.mobile.sync;

import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.vault.NotSaved;

/** The refresh token of a login. The server hands out another at each use; all links of a journal use the newest. */
interface RefreshToken {
    String now();

    /** The one that the server has handed out for {@link #now}. */
    void replace(String next);

    /** Two links of one login take turns by it. It is held during a request, so nothing else may wait for it. */
    Object turn();

    /** One store is open at a time. */
    Object OF_THE_JOURNAL = new Object();

    /** One that stays as it is, which a server takes too. */
    static RefreshToken of(String token) {
        Object turn = new Object();
        return new RefreshToken() {
            @Override
            public String now() {
                return token;
            }

            @Override
            public void replace(String next) {
                // The server takes this one as long as the next has not been used.
            }

            @Override
            public Object turn() {
                return turn;
            }
        };
    }

    /** The one that is kept in that journal. */
    static RefreshToken in(Journal journal) {
        return new RefreshToken() {
            @Override
            public String now() {
                return journal.secret(Enrolment.REFRESH_TOKEN).orElse("");
            }

            @Override
            public void replace(String next) {
                try {
                    journal.keepSecret(Enrolment.REFRESH_TOKEN, next);
                } catch (NotSaved full) {
                    Enrolment.LOG.warn("The next refresh token was not saved; the one before is used again");
                }
            }

            @Override
            public Object turn() {
                return OF_THE_JOURNAL;
            }
        };
    }
}
