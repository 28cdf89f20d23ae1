package org.tats.programme;

/**
 * A programme in the list.
 *
 * @param items how many lines its paper has
 * @param late how many of them are behind, slightly or more
 */
public record ProgrammeRow(Programme programme, int items, int late, Money money) {}
