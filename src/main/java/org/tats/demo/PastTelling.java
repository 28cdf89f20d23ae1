package org.tats.demo;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.cases.CaseRow;
import org.tats.cases.CaseService;
import org.tats.cases.DiscussionId;
import org.tats.cases.FamilyTellingService;
import org.tats.cases.FamilyWay;
import org.tats.cases.NotTold;
import org.tats.cases.TellFamily;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.MeetingRow;

/** After a past meeting most families were told what was agreed, some could not be reached, and of some nobody said. */
@Component
@Profile("demonstration")
class PastTelling {

    private static final double TOLD = 0.8;
    private static final double NOT_REACHED = 0.86;

    private final AgendaService agenda;
    private final CaseService cases;
    private final FamilyTellingService families;

    PastTelling(AgendaService agenda, CaseService cases, FamilyTellingService families) {
        this.agenda = agenda;
        this.cases = cases;
        this.families = families;
    }

    /** On the Friday after the meeting, or on the Monday after that. */
    void told(PastWeek week, MeetingRow meeting) {
        Dice dice = Dice.of(DemonstrationPlan.SEED, 127, week.number());
        for (AgendaItemRow item : agenda.items(meeting.id())) {
            AgendaItemRow.About about = item.about();
            Optional<DiscussionId> discussion = item.discussion();
            double roll = dice.unit();
            int day = dice.between(1, 4);
            FamilyWay way = FamilyWay.values()[dice.between(0, FamilyWay.values().length - 1)];
            if (about == null || discussion.isEmpty() || roll >= NOT_REACHED + (1 - NOT_REACHED) / 2) {
                continue;
            }
            if (roll >= TOLD) {
                families.notTold(discussion.orElseThrow(), NotTold.NOT_REACHED);
                continue;
            }
            cases.ofPupil(about.pupil())
                    .map(CaseRow::lead)
                    .ifPresent(lead -> families.told(new TellFamily(
                            discussion.orElseThrow(), week.thursday().plusDays(day == 4 ? 4 : 1), lead, way)));
        }
    }
}
