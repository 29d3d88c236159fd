/** Self-rating (egenskattning): the client turns the tablet and answers alone; then the curve over time. */
package se.stegvis.mobile.rating;
