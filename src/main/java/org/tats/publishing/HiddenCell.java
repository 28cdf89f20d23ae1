package org.tats.publishing;

/**
 * Why a figure is hidden. Never published: it says which are the small ones.
 *
 * @param row its place
 * @param column its place
 * @param why a sentence
 */
public record HiddenCell(int row, int column, String why) {}
