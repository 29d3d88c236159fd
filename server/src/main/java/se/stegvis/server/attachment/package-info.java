/** Pictures that belong to records (bilagor): how they come in by tus, are kept sealed, handed out and tidied away. */
package se.stegvis.server.attachment;
