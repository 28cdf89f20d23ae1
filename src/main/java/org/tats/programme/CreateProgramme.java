package org.tats.programme;

/**
 * Asks for a programme made from a template or from another programme: its workstreams, items, headings and measures are
 * copied, no figure and no narrative.
 *
 * @param id twice with the same is the same as once
 */
public record CreateProgramme(ProgrammeId id, String name, ProgrammeId from) {}
