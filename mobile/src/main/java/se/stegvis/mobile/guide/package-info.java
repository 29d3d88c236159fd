/**
 * Who does what ({@link se.stegvis.mobile.guide.GuideScreen}): the processes without a case, for a step and a need
 * group, and a search over all of them. Nothing here knows a client.
 */
package se.stegvis.mobile.guide;
