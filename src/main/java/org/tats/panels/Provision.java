package org.tats.panels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;

/**
 * Education that the authority arranged for a child, as a row of the register.
 *
 * @param offered hours a week
 * @param weeklyPence what it costs a week; null while nobody knows
 * @param nextReview at the latest six weeks after the start or the last review
 * @param endedOn last day; null while it runs
 * @param lookedBackOn when somebody looked at the 30 school days after the end; null until then
 */
public record Provision(
        ProvisionId id,
        RequestId request,
        DecisionId decision,
        PupilId pupil,
        String pupilName,
        String ncyear,
        String schoolName,
        ProvisionKind kind,
        String provider,
        String place,
        Hours offered,
        @Nullable Integer weeklyPence,
        LocalDate startsOn,
        LocalDate nextReview,
        @Nullable LocalDate endedOn,
        @Nullable ProvisionEnd endReason,
        String endWords,
        @Nullable LocalDate lookedBackOn,
        String lookedBack,
        int version) {

    public boolean runs() {
        return endedOn == null;
    }

    /** "£412.50", or that it is not known. */
    public String weeklyCost() {
        return weeklyPence == null
                ? "not known"
                : String.format(java.util.Locale.UK, "£%,d.%02d", weeklyPence / 100, weeklyPence % 100);
    }
}
