/** Work ability: the DFA chain (diagnosis, function impairment, activity limitation) that a decision on it rests on. */
package se.stegvis.mobile.ability;
