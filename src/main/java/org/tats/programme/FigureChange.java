package org.tats.programme;

/**
 * A figure that is another one than in the last edition.
 *
 * @param key of the figure
 * @param was empty for a new one
 * @param now empty for one that is gone
 */
public record FigureChange(String key, String label, String was, String now) {}
