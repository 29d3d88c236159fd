/**
 * Documents as tagged PDF on a desktop or Windows tablet. The only room that touches the PDF library, which needs
 * java.desktop: an Android build leaves this room out and brings its own {@link se.stegvis.mobile.paper.PaperMaker}.
 */
package se.stegvis.mobile.pdf;
