package org.tats.documents;

import java.time.Instant;

/**
 * The words of one kind of letter, as they are now.
 *
 * @param kind what they may and must say
 * @param version counts from 1
 * @param subject one line
 * @param body with the light structure that the page about letters explains
 * @param standing which parts are law, guidance or the authority's own
 * @param changedBy a name; empty for what came with TATS
 */
public record TemplateRow(
        DocumentKind kind,
        int version,
        String subject,
        String body,
        String standing,
        Instant validFrom,
        String changedBy) {}
