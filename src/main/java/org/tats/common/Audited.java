package org.tats.common;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail keeps of an event.
 *
 * @param action past tense, for example {@code CaseOpened}
 * @param subjectKind what it was done to, for example {@code case}
 * @param subjectId its id
 * @param pupil the pupil it is about, or null when it is about none or several
 * @param detail ids, field names, versions, hashes and counts; never text or names
 */
public record Audited(
        String action,
        String subjectKind,
        String subjectId,
        @Nullable PupilId pupil,
        Map<String, ?> detail) {}
