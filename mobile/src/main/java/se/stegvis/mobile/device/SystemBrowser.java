package se.stegvis.mobile.device;

import java.net.URI;

/** The browser that the person uses on this device, outside of the product: it keeps no password here. */
@FunctionalInterface
public interface SystemBrowser {
    /** Opens a page in it, and says nothing of how that went. On the UI thread. */
    void open(URI page);
}
