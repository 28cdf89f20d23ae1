package org.tats.documents;

/**
 * The Word file with which a form would be printed now.
 *
 * @param version 0 for the one that came with TATS
 * @param sha256 of that file, in small hexadecimal digits
 */
public record FormTemplate(int version, String sha256, FormOutline outline) {}
