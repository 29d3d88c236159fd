package se.stegvis.mobile.device;

import java.util.List;

/** Says things outside the app, at their time, also when it is locked. */
public interface Notices {
    /**
     * What is to be said from now on, in the order of time; whatever was planned before and not said yet is dropped. What
     * lies behind is never said. From any thread.
     */
    void plan(List<Notice> notices);
}
