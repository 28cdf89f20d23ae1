package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Somebody was told to call the safeguarding hub, because of what stands in a field. */
public record HarmNoticed(HarmNoticeId notice, PupilId pupil, String field, int version, PersonId shownTo)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "HarmNoticed",
                "harm-notice",
                notice.toString(),
                pupil,
                Map.of("field", field, "version", version, "shownTo", shownTo.toString()));
    }
}
