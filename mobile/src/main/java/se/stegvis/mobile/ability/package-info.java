/**
 * Work ability: the DFA chain (diagnosis, function impairment, activity limitation) that a decision on it rests on, and
 * the applications for benefits that follow.
 */
package se.stegvis.mobile.ability;
