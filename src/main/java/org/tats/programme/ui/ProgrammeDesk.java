package org.tats.programme.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.ui.Typing;
import org.tats.programme.FormTyping;
import org.tats.programme.ProgrammeId;
import org.tats.programme.ProgrammeService;
import org.tats.programme.ProgrammeTypingService;

/** What every page of a programme works with. */
@Component
record ProgrammeDesk(ProgrammeService programmes, ProgrammeTypingService drafts, Access access, Clock clock) {

    /** Where the form of this name keeps what the signed-in person types into it. */
    Typing typing(ProgrammeId programme, String form) {
        FormTyping read = drafts.of(programme, form);
        return new Typing(
                new Typing.Keeper() {
                    @Override
                    public Instant save(Map<String, String> fields) {
                        return drafts.keep(programme, form, fields);
                    }

                    @Override
                    public void discard() {
                        drafts.forget(programme, form);
                    }
                },
                read.fields(),
                read.since());
    }

    LocalDate today() {
        return Dates.today(clock);
    }

    boolean mayEdit() {
        return access.may(Permission.EDIT_PROGRAMME);
    }
}
