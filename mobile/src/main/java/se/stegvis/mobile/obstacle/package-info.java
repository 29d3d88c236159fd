/** Obstacles (hinder) to cooperation: noted from a case, and the register of those in my cases. */
package se.stegvis.mobile.obstacle;
