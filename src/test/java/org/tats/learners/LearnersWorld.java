package org.tats.learners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.access.RunAs;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagWorld;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.registry.ArrangementDetails;
import org.tats.registry.ArrangementId;
import org.tats.registry.ArrangementService;
import org.tats.registry.EndArrangement;
import org.tats.registry.EndReason;
import org.tats.registry.PartTimeReason;
import org.tats.registry.RecordArrangement;

/** Puts children who are out of full-time school there, and meetings of the group, for tests of this module. */
@Component
public class LearnersWorld {

    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final FlagWorld flags;
    private final ArrangementService arrangements;
    private final MeetingScenario meetings;

    LearnersWorld(FlagWorld flags, ArrangementService arrangements, MeetingScenario meetings) {
        this.flags = flags;
        this.arrangements = arrangements;
        this.meetings = meetings;
    }

    public SchoolUrn school() {
        return flags.school();
    }

    public PupilId pupil(SchoolUrn school) {
        return flags.pupil(school);
    }

    /** 12.5 hours a week from 16 November until 18 December 2026. */
    public ArrangementId partTime(PupilId pupil) {
        return partTime(pupil, MONDAY);
    }

    /** 12.5 hours a week until 18 December 2026. */
    public ArrangementId partTime(PupilId pupil, LocalDate from) {
        return record(
                pupil,
                from,
                LocalDate.of(2026, 12, 18),
                25,
                new ArrangementDetails.PartTime(
                        PartTimeReason.ANXIETY,
                        "Mornings are possible now.",
                        "Sol Example, mother",
                        from,
                        true,
                        48,
                        from.plusDays(10),
                        null,
                        null,
                        from.plusWeeks(6).isBefore(LocalDate.of(2026, 12, 18)) ? "The steps are small." : ""));
    }

    /** In alternative provision placed by the school, of unknown hours, from 16 November 2026. */
    public ArrangementId alternative(PupilId pupil) {
        return record(pupil, MONDAY, null, new ArrangementDetails.Alternative("Green Farm", "Back to lessons"));
    }

    public ArrangementId record(
            PupilId pupil, LocalDate from, @Nullable Integer halfHours, ArrangementDetails details) {
        return record(pupil, from, null, halfHours, details);
    }

    private ArrangementId record(
            PupilId pupil,
            LocalDate from,
            @Nullable LocalDate end,
            @Nullable Integer halfHours,
            ArrangementDetails details) {
        var id = ArrangementId.random();
        RunAs.system(() ->
                arrangements.record(new RecordArrangement(id, pupil, null, null, from, end, halfHours, null, details)));
        return id;
    }

    public void end(ArrangementId id, PupilId pupil, LocalDate on) {
        RunAs.system(() -> {
            int version = arrangements.ofPupil(pupil).stream()
                    .filter(row -> row.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .version();
            arrangements.end(new EndArrangement(id, version, on, EndReason.FULL_TIME, "Back in all lessons.", null));
        });
    }

    /** Of the Vulnerable Learners group itself; its code is what the list is bound to. */
    public MeetingId meeting(LocalDate date) {
        return meetings.meeting(MeetingScenario.VL, date);
    }
}
