package se.stegvis.server.admin;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import se.stegvis.server.mail.AccountNotice;

/** The mails that tell somebody what another has done to an account or asks of them; sent within minutes. */
@Singleton
public class NoticeQueue {
    private final AccountNoticeRepository rows;

    NoticeQueue(AccountNoticeRepository rows) {
        this.rows = rows;
    }

    /** Within the caller's transaction. One that waits already for that address and says the same is sent once. */
    public void add(int municipality, String address, AccountNotice about, Instant now) {
        rows.add(municipality, UuidCreator.getTimeOrderedEpoch(now), address, about, now);
    }
}
