package org.tats.cases;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.AsTats;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * Sees to it that a pupil has an open case, for the service of a later module that records something about the pupil. Nobody's
 * permission is asked: that service has decided.
 */
@Component
public class CaseOpening {

    private final CaseFiles files;
    private final AsTats asTats;
    private final Clock clock;

    CaseOpening(CaseFiles files, AsTats asTats, Clock clock) {
        this.files = files;
        this.asTats = asTats;
        this.clock = clock;
    }

    /** The pupil's open case; one is opened when there is none. @param lead of a case that is opened now */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseId ensure(PupilId pupil, PersonId lead) {
        return asTats.within(() -> files.findOpen(pupil)
                .orElseGet(() -> files.open(pupil, lead, Dates.today(clock)))
                .id());
    }
}
