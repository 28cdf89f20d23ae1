package org.tats.cases;

import java.util.Optional;
import org.tats.common.PersonId;

/** Which cases a list shows. */
public record CaseFilter(Optional<CaseStatus> status, Optional<PersonId> lead) {

    public static final CaseFilter OPEN = new CaseFilter(Optional.of(CaseStatus.OPEN), Optional.empty());
    public static final CaseFilter CLOSED = new CaseFilter(Optional.of(CaseStatus.CLOSED), Optional.empty());

    public static CaseFilter ledBy(PersonId lead) {
        return new CaseFilter(Optional.of(CaseStatus.OPEN), Optional.of(lead));
    }
}
