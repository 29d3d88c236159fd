package se.stegvis.mobile.device;

import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;

/** Notifies when the app leaves the screen and when it comes back. */
public final class ForegroundMonitor {
    private ForegroundMonitor() {}

    /** Does nothing where the platform has no notice of it. Called on the platform's own thread. */
    public static void listen(Runnable left, Runnable back) {
        LifecycleService.create().ifPresent(lifecycle -> {
            lifecycle.addListener(LifecycleEvent.PAUSE, left);
            lifecycle.addListener(LifecycleEvent.RESUME, back);
        });
    }
}
