/** The uniform request for medical documents (begäran om underlag), and what came in on it. */
package se.stegvis.mobile.request;
