package se.stegvis.mobile.device;

import java.time.ZonedDateTime;

/**
 * The tablet's notice at a moment, whoever has it in hand: nothing about anybody may be in it.
 *
 * @param at not before this
 * @param text a sentence or two
 */
public record Notice(ZonedDateTime at, String text) {}
