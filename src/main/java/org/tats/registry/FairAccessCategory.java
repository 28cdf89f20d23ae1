package org.tats.registry;

/** A category of children whom the fair access protocol may place. @param source with what is not yet checked */
public record FairAccessCategory(String letter, String words, String source) {}
