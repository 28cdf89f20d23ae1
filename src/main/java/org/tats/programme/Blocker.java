package org.tats.programme;

/**
 * What stands in the way of freezing an edition.
 *
 * @param sentence what is wrong
 * @param way what to do about it: the words of a link
 * @param href where that is done, within the application and without the programme
 */
public record Blocker(String sentence, String way, String href) {}
