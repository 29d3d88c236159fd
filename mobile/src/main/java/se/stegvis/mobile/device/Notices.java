package se.stegvis.mobile.device;

import java.util.List;

/** Says things outside the app, at their time, also when it is locked. */
public interface Notices {
    /**
     * Plans the notices from now on, in the order of time; earlier planned ones that were not shown yet are dropped. A
     * past notice is never shown. From any thread.
     */
    void plan(List<Notice> notices);
}
