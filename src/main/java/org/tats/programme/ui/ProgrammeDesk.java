package org.tats.programme.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.programme.ProgrammeService;

/** What every page of a programme works with. */
@Component
record ProgrammeDesk(ProgrammeService programmes, Access access, Clock clock) {

    LocalDate today() {
        return Dates.today(clock);
    }

    boolean mayEdit() {
        return access.may(Permission.EDIT_PROGRAMME);
    }
}
