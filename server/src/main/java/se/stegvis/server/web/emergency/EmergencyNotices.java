package se.stegvis.server.web.emergency;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.admin.NoticeQueue;
import se.stegvis.server.mail.AccountNotice;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;

/**
 * Mails that a case was opened in an emergency to whoever may look at it and to whoever reviews what the opener reads;
 * never to the opener. The mails name nobody.
 */
@Singleton
class EmergencyNotices {
    private final Accounts accounts;
    private final NoticeQueue notices;

    EmergencyNotices(Accounts accounts, NoticeQueue notices) {
        this.accounts = accounts;
        this.notices = notices;
    }

    /** In the caller's transaction. @param team of the case */
    void add(Caller opener, Optional<UUID> team, Instant now) {
        List<Account> all = accounts.all(opener.municipality());
        Optional<Account> who =
                all.stream().filter(one -> one.id().equals(opener.account())).findFirst();
        all.stream()
                .filter(one -> AdministrationRules.mayReviewEmergency(one, team, opener.account())
                        || who.filter(reader -> AdministrationRules.mayReviewReadsOf(one, reader))
                                .isPresent())
                .flatMap(one -> one.email().stream())
                .distinct()
                .forEach(address -> notices.add(opener.municipality(), address, AccountNotice.EMERGENCY_OPENED, now));
    }
}
