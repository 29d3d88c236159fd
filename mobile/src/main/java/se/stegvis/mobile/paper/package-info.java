/**
 * Copies on paper: what a document says ({@link se.stegvis.mobile.paper.PaperDocument}), its strict XHTML, and the screen that
 * makes a file of it. The file itself is made by a {@link se.stegvis.mobile.paper.PaperMaker}, one for each platform.
 */
package se.stegvis.mobile.paper;
