package org.tats.documents;

/**
 * Write a template anew from now on; what was issued keeps its words.
 *
 * @param basedOn the version that was read
 */
public record ChangeTemplate(String code, int basedOn, String subject, String body, String standing) {}
