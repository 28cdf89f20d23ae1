package org.tats.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.cases.CaseFilter;
import org.tats.cases.CaseService;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagFilter;
import org.tats.flags.FlagService;
import org.tats.flags.Show;
import org.tats.registry.ArrangementDetails;
import org.tats.registry.ArrangementId;
import org.tats.registry.ArrangementService;
import org.tats.registry.ChildDetails;
import org.tats.registry.ChildService;
import org.tats.registry.EndArrangement;
import org.tats.registry.EndReason;
import org.tats.registry.OpenChild;
import org.tats.registry.PartTimeReason;
import org.tats.registry.PenaltyOutcome;
import org.tats.registry.RecordArrangement;
import org.tats.registry.RegistryService;
import org.tats.registry.ReviewArrangement;
import org.tats.registry.ReviewOutcome;
import org.tats.registry.ReviewParty;
import org.tats.registry.SchoolKind;
import org.tats.registry.SenProvision;
import org.tats.registry.WhyOpened;

/** Where a few children are instead of full-time school: part-time timetables of those who have them, and one of most kinds. */
@Component
@Profile("demonstration")
class PastArrangements {

    private static final Set<String> YEARS = Set.of("2", "3", "4", "5", "6", "7", "8", "9", "10");
    private static final int LOOKED_AT = 40;
    private static final ArrangementId EARLY =
            new ArrangementId(UUID.fromString("00000000-0000-7000-8000-0000000d0001"));
    private static final int FULL_WEEK = 48;
    private static final int HALF_HOURS = 25;

    private final Stage stage;
    private final CaseService cases;
    private final FlagService flags;
    private final RegistryService registry;
    private final ArrangementService arrangements;
    private final ChildService children;

    PastArrangements(
            Stage stage,
            CaseService cases,
            FlagService flags,
            RegistryService registry,
            ArrangementService arrangements,
            ChildService children) {
        this.stage = stage;
        this.cases = cases;
        this.flags = flags;
        this.registry = registry;
        this.arrangements = arrangements;
        this.children = children;
    }

    /** After the last meeting, all by the chair; the children are those whom the meeting knows. */
    void after(PastWeek week) {
        stage.once(
                "arrangements",
                Cast.CHAIR,
                week.friday(15, 10),
                () -> record(week.friday(15, 10).toLocalDate()));
    }

    /** A few that the list of the group finds six weeks ago, one of which is over since. */
    void week(PastWeek week, PastWeek last) {
        LocalDate monday = week.monday(0, 0).toLocalDate();
        switch (last.number() - week.number()) {
            case 8 -> stage.once("early arrangements", Cast.CHAIR, week.monday(15, 20), () -> early(monday));
            case 3 ->
                stage.once("an arrangement ends", Cast.CHAIR, week.monday(15, 20), () -> end(monday.minusDays(3)));
            default -> {}
        }
    }

    private void early(LocalDate monday) {
        List<PupilId> free = free();
        List<Function<PupilId, RecordArrangement>> kinds = List.of(
                pupil -> asked(
                        EARLY,
                        pupil,
                        monday,
                        null,
                        30,
                        null,
                        new ArrangementDetails.Alternative(
                                "Orchard Workshop", "Three days a week of building skills.")),
                pupil -> asked(
                        ArrangementId.random(),
                        pupil,
                        monday.minusWeeks(2),
                        null,
                        null,
                        null,
                        new ArrangementDetails.AwaitingPlace(
                                monday.minusWeeks(2), "Both schools nearby are full; the family asked for a hearing.")),
                pupil -> asked(
                        ArrangementId.random(),
                        pupil,
                        monday.minusWeeks(1),
                        null,
                        null,
                        null,
                        new ArrangementDetails.HomeEducated(
                                monday.minusWeeks(1),
                                monday.minusWeeks(1),
                                "Asked twice what is taught; no answer came.")));
        for (int i = 0; i < Math.min(kinds.size(), free.size()); i++) {
            arrangements.record(kinds.get(i).apply(free.get(i)));
        }
    }

    private void end(LocalDate on) {
        free(true).stream()
                .flatMap(pupil -> arrangements.ofPupil(pupil).stream())
                .filter(row -> row.id().equals(EARLY))
                .findFirst()
                .ifPresent(row -> arrangements.end(new EndArrangement(
                        row.id(), row.version(), on, EndReason.FULL_TIME, "In all lessons since Monday.", null)));
    }

    /** Of the age, at a school, with a case, and with nothing recorded yet. */
    private List<PupilId> free() {
        return free(false);
    }

    private List<PupilId> free(boolean recorded) {
        return cases.list(CaseFilter.OPEN, 0, LOOKED_AT).stream()
                .filter(row ->
                        YEARS.contains(row.yearGroup()) && !row.schoolName().isEmpty())
                .map(row -> row.pupil())
                .filter(pupil -> arrangements.ofPupil(pupil).isEmpty() != recorded)
                .toList();
    }

    private void record(LocalDate today) {
        List<PupilId> partTime = partTime();
        for (int i = 0; i < Math.min(2, partTime.size()); i++) {
            timetable(partTime.get(i), today, i == 0 ? 7 : 3);
        }
        List<PupilId> others =
                free().stream().filter(pupil -> !partTime.contains(pupil)).toList();
        List<Function<PupilId, RecordArrangement>> kinds = kinds(today);
        for (int i = 0; i < Math.min(kinds.size(), others.size()); i++) {
            arrangements.record(kinds.get(i).apply(others.get(i)));
        }
        missing(today.minusWeeks(3));
    }

    /** New to the area, on no roll, and so known by hand only. */
    private void missing(LocalDate since) {
        var pupil = PupilId.random();
        children.open(new OpenChild(
                pupil,
                new ChildDetails(
                        "Newcomer",
                        "Robin",
                        since.minusYears(11),
                        "M",
                        "6",
                        SenProvision.N,
                        876,
                        "ZZ1 2ZZ",
                        SchoolKind.NONE,
                        null,
                        ""),
                WhyOpened.NEW_TO_AREA,
                "",
                true));
        arrangements.record(asked(
                ArrangementId.random(),
                pupil,
                since,
                null,
                null,
                null,
                new ArrangementDetails.Missing("Two visits, and a question to the authority where the family lived.")));
    }

    /** Children whose registers say so. */
    private List<PupilId> partTime() {
        var filter = new FlagFilter(Show.ALL, Optional.empty(), Optional.of("PTT-LATE"), Optional.empty());
        return flags.list(filter, 0, LOOKED_AT).pupils().stream()
                .filter(row -> YEARS.contains(row.yearGroup()))
                .map(row -> row.pupil())
                .toList();
    }

    private void timetable(PupilId pupil, LocalDate today, int weeks) {
        LocalDate from = today.minusWeeks(weeks).minusDays(4);
        ArrangementId id = ArrangementId.random();
        var details = new ArrangementDetails.PartTime(
                PartTimeReason.ANXIETY,
                "Mornings are possible; the afternoons are added one by one.",
                "Parent of the child",
                from.minusDays(3),
                true,
                FULL_WEEK,
                from.plusDays(10),
                from,
                from,
                "");
        arrangements.record(asked(id, pupil, from, from.plusWeeks(6), HALF_HOURS, null, details));
        arrangements.review(new ReviewArrangement(
                id,
                1,
                from.plusDays(10),
                ReviewOutcome.CONTINUES,
                EnumSet.of(ReviewParty.HEADTEACHER, ReviewParty.PARENTS, ReviewParty.PUPIL),
                "Came on eight mornings of ten. The child asks for art on Wednesday afternoons.",
                from.plusDays(31),
                null,
                null));
    }

    private List<Function<PupilId, RecordArrangement>> kinds(LocalDate today) {
        LocalDate monday = today.minusDays(4);
        List<Function<PupilId, RecordArrangement>> kinds = new ArrayList<>();
        kinds.add(pupil -> asked(
                ArrangementId.random(),
                pupil,
                monday,
                monday.plusWeeks(5),
                FULL_WEEK,
                monday.minusDays(7),
                new ArrangementDetails.OffsiteDirection(
                        "Bridge Centre", "Staying calm in corridors and at lunch.", true, "Vera Sample", monday)));
        kinds.add(pupil -> asked(
                ArrangementId.random(),
                pupil,
                monday.plusDays(1),
                null,
                20,
                null,
                new ArrangementDetails.Separation(monday, "Work set each morning, a call with the tutor at noon.")));
        kinds.add(pupil -> managedMove(pupil, today.minusWeeks(9).minusDays(4)));
        kinds.add(pupil -> asked(
                ArrangementId.random(),
                pupil,
                monday.minusWeeks(2),
                monday.plusWeeks(8),
                30,
                null,
                new ArrangementDetails.Alternative("Orchard Workshop", "Two days a week of building skills.")));
        kinds.add(pupil -> asked(
                ArrangementId.random(),
                pupil,
                monday,
                null,
                null,
                null,
                new ArrangementDetails.PenaltyConsidered(
                        11,
                        0,
                        true,
                        "Two home visits and a later start on Mondays.",
                        "",
                        PenaltyOutcome.SUPPORT,
                        "The absence began with the move of home; support has just begun.")));
        kinds.add(pupil -> asked(
                ArrangementId.random(),
                pupil,
                monday.minusWeeks(1),
                null,
                null,
                null,
                new ArrangementDetails.FairAccess("d", "FAP 7")));
        kinds.add(pupil -> asked(
                ArrangementId.random(),
                pupil,
                monday.minusWeeks(2),
                null,
                30,
                null,
                new ArrangementDetails.Custody(
                        "Lessons each morning there; the return is planned with the youth justice service.")));
        return kinds;
    }

    private RecordArrangement managedMove(PupilId pupil, LocalDate from) {
        SchoolUrn own = registry.card(pupil).map(card -> card.school()).orElse(null);
        SchoolUrn other = registry.schools().stream()
                .map(school -> school.urn())
                .filter(urn -> !urn.equals(own))
                .findFirst()
                .orElseThrow();
        return new RecordArrangement(
                ArrangementId.random(),
                pupil,
                own,
                other,
                from,
                null,
                null,
                null,
                new ArrangementDetails.ManagedMove(
                        "Parent of the child", "The headteacher", "The new headteacher", from.minusDays(10), false));
    }

    private static RecordArrangement asked(
            ArrangementId id,
            PupilId pupil,
            LocalDate from,
            @Nullable LocalDate end,
            @Nullable Integer halfHours,
            @Nullable LocalDate notice,
            ArrangementDetails details) {
        return new RecordArrangement(id, pupil, null, null, from, end, halfHours, notice, details);
    }
}
