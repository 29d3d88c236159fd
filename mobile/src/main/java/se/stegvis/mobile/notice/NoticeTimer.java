package se.stegvis.mobile.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import se.stegvis.mobile.device.Notice;
import se.stegvis.mobile.device.Notices;
import se.stegvis.mobile.widget.Texts;

/**
 * Says what is planned when its time has come, on a machine where the program runs on in the background. Of several
 * that were slept through only the last is said, and only on its own day: the next morning has a newer one. A follow-up
 * that the user is looking at is not announced beside it.
 */
public final class NoticeTimer implements Notices {
    private final Clock clock;
    private final BooleanSupplier inUse;
    private final Consumer<Notice> speaker;
    private List<Notice> planned = List.of();
    private ZonedDateTime heardThrough;

    /**
     * @param inUse whether the user has the open app in front just now
     * @param speaker shows a notice; called by whoever calls {@link #tick}
     */
    public NoticeTimer(Clock clock, BooleanSupplier inUse, Consumer<Notice> speaker) {
        this.clock = clock;
        this.inUse = inUse;
        this.speaker = speaker;
        this.heardThrough = now();
    }

    @Override
    public synchronized void plan(List<Notice> notices) {
        planned = List.copyOf(notices);
    }

    /** To be called again and again, at least every minute. */
    public void tick() {
        Optional<Notice> due = take();
        if (due.isPresent() && !inUse.getAsBoolean()) {
            speaker.accept(due.get());
        }
    }

    private synchronized Optional<Notice> take() {
        ZonedDateTime now = now();
        LocalDate today = now.toLocalDate();
        List<Notice> due = new ArrayList<>(planned);
        due.removeIf(one -> one.at().isAfter(now) || !one.at().isAfter(heardThrough));
        heardThrough = now.isAfter(heardThrough) ? now : heardThrough;
        return due.stream().filter(one -> one.at().toLocalDate().equals(today)).reduce((first, second) -> second);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(Texts.ZONE);
    }
}
