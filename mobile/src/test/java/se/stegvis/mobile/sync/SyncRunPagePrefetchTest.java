package se.stegvis.mobile.sync;

/** Everything a run must do, with pages fetched ahead. */
class SyncRunPagePrefetchTest extends SyncRunTest {
    @Override
    ServerLink way(ServerLink end) {
        return new PagePrefetch(end);
    }
}
