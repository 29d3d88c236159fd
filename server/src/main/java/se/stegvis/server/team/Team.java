package se.stegvis.server.team;

import java.util.UUID;

/** A team (arbetsgrupp) of a municipality. */
public record Team(int municipality, UUID id, String name) {}
