package org.tats.cases;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tats.clocks.Clocks;
import org.tats.common.PupilId;

/** Has a child's clocks counted again when the case opens, closes, changes hands, was discussed, or the family was told. */
@Component
class CaseClockRefresh {

    private static final String CASE = "the case";

    private final Clocks clocks;

    CaseClockRefresh(Clocks clocks) {
        this.clocks = clocks;
    }

    @EventListener
    void on(CaseOpened opened) {
        recount(opened.pupil());
    }

    @EventListener
    void on(CaseReopened reopened) {
        recount(reopened.pupil());
    }

    @EventListener
    void on(CaseClosed closed) {
        recount(closed.pupil());
    }

    @EventListener
    void on(LeadNamed named) {
        recount(named.pupil());
    }

    @EventListener
    void on(DiscussionFinished finished) {
        recount(finished.pupil());
    }

    @EventListener
    void on(FamilyTold told) {
        recount(told.pupil());
    }

    private void recount(PupilId pupil) {
        clocks.recount(Set.of(pupil), CASE);
    }
}
