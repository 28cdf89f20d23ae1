package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** Somebody said what became of a notice of significant harm. */
public record HarmAnswered(HarmNoticeId notice, PupilId pupil, HarmAnswer answer) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("HarmAnswered", "harm-notice", notice.toString(), pupil, Map.of("answer", answer.name()));
    }
}
