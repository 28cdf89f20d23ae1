package org.tats.ebsna;

import java.util.List;
import org.tats.common.Words;

/**
 * What a plan has reached: small steps and contact, which a percentage of attendance does not show.
 *
 * @param achieved steps of the ladder achieved
 * @param steps of the ladder in all
 * @param weeksWithContact weeks in which the pupil or the family was reached
 * @param weeks since the plan began; of the holidays only those with contact, and this week only with contact
 */
public record Success(int achieved, int steps, int weeksWithContact, int weeks) {

    static Success of(List<Step> ladder, List<PlanWeek> weeks) {
        return new Success(
                (int) ladder.stream().filter(Step::achieved).count(),
                ladder.size(),
                (int) weeks.stream().filter(week -> week.contacts() > 0).count(),
                (int) weeks.stream().filter(PlanWeek::counts).count());
    }

    /** In a sentence. */
    public String words() {
        String ladder =
                steps == 0 ? "No step is agreed yet" : achieved + " of " + Words.count(steps, "step") + " achieved";
        String contact = weeks == 0
                ? "the first week is not over"
                : "contact in " + weeksWithContact + " of " + Words.count(weeks, "week");
        return ladder + ", " + contact + ".";
    }
}
