package org.tats.flags.spi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tats.common.PupilId;

/** What meetings did with flagged pupils. Without such a bean every pupil counts as never discussed. */
public interface CaseHistory {

    /**
     * One pupil's past.
     *
     * @param openCaseReference of the open case file, if there is one
     * @param lastDiscussed the date of the last discussion, if there was one
     */
    record History(Optional<String> openCaseReference, Optional<LocalDate> lastDiscussed) {

        public static final History NONE = new History(Optional.empty(), Optional.empty());
    }

    /** For these pupils in one go; pupils without case or discussion may be missing from the answer. */
    Map<PupilId, History> of(Collection<PupilId> pupils);

    /** Every pupil who was ever discussed, with the date of the last discussion. */
    Map<PupilId, LocalDate> lastDiscussed();
}
