package se.stegvis.server.web.people;

import java.util.List;
import java.util.UUID;
import se.stegvis.server.web.device.DeviceLine;

/**
 * The holdings of an account, for the page on which it is handed over.
 *
 * @param cases those that are not protected, by number
 * @param protectedCases how many are; which, nobody learns here
 * @param receivers by name
 */
public record LeavingView(List<Case> cases, long protectedCases, List<DeviceLine> tablets, List<Receiver> receivers) {

    /** @param number as people say it */
    public record Case(UUID id, String number) {}

    /** @param cases how many open cases they have already */
    public record Receiver(UUID id, String name, String teams, int cases) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Receiver[" + id + "]";
        }
    }

    /** Nothing prevents ending the account. */
    public boolean empty() {
        return cases.isEmpty() && protectedCases == 0;
    }
}
