package org.tats.common;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody was shown a record, a list, a search result or an export. Written before it is shown. */
public record Opened(
        String subjectKind, String subjectId, @Nullable PupilId pupil, Map<String, ?> detail) implements DomainEvent {

    public Opened(String subjectKind, String subjectId, @Nullable PupilId pupil) {
        this(subjectKind, subjectId, pupil, Map.of());
    }

    @Override
    public Audited audited() {
        return new Audited("Opened", subjectKind, subjectId, pupil, detail);
    }
}
