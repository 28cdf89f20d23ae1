package org.tats.ebsna;

import java.util.UUID;

/** A tier of support, in the authority's words. @param active whether plans can still be put in it */
public record Tier(UUID id, int place, String words, String meaning, boolean active, int version) {}
