package org.tats.publishing;

import org.tats.registry.ChildrenBehind;

/**
 * The children whom a published figure counts, as it counted them when it was published.
 *
 * @param row of its table, in words
 * @param column of its table, in words
 * @param shown the figure as readers have it
 * @param children those whom the reader may see; the numerator is known of shares alone
 */
public record PublishedRows(
        Publication publication, String row, String column, String shown, ChildrenBehind children) {}
