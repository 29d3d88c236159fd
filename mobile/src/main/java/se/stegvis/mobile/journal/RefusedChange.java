package se.stegvis.mobile.journal;

import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Problem;

/** A change that the server did not take. Its author decides what becomes of it; it never goes away by itself. */
record RefusedChange(Change change, Problem problem) {}
