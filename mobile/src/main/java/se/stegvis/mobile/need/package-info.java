/** The need group (behovsgrupp): its assessment with the history beside it, and the consultation forum (konsultationsforum). */
package se.stegvis.mobile.need;
