/** Photographs without what a camera writes beside the picture: place, time, maker, thumbnail. */
package se.stegvis.shared.picture;
