package org.tats.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The money, the figures and the milestones of the {@link ExampleProgramme}, as the paper reported them. */
final class ExampleFigures {

    static final String FROM_PAPER = "Paper of 11 November 2024";

    private static final LocalDate AS_AT = LocalDate.of(2024, 9, 30);
    private static final String REPORTED = "Reported by the lead, 30 September 2024";

    private final ProgrammeService programmes;

    ExampleFigures(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    void enter(ProgrammeDetails all) {
        money(all.id());
        figures(all);
        milestones(all);
    }

    private void money(ProgrammeId id) {
        quarter(id, "Quarter 1", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30), 326_240);
        quarter(id, "Quarter 2", LocalDate.of(2024, 7, 1), AS_AT, 42_940);
        save(new Income(
                PartId.random(),
                id,
                AS_AT,
                Pence.pounds(500_000),
                FROM_PAPER + ", “to date”; it does not say the days",
                0));
    }

    private void quarter(ProgrammeId id, String label, LocalDate from, LocalDate to, long pounds) {
        save(new Quarter(
                PartId.random(),
                id,
                label,
                from,
                to,
                null,
                Pence.pounds(pounds),
                FROM_PAPER + "; it does not say the days of its quarters",
                0));
    }

    /** They count schools, staff and places; none counts children. */
    private void figures(ProgrammeDetails all) {
        PartId thrive = all.items().get(0).id();
        PartId teach = all.items().get(1).id();
        PartId unit = all.items().get(4).id();
        percent(all.id(), thrive, FigureTopic.SCHOOLS_ENGAGED, "Schools that have engaged", "72.8");
        percent(
                all.id(),
                thrive,
                FigureTopic.SCHOOLS_BOOKED,
                "Schools that booked some or all of their training",
                "57.1");
        number(all.id(), thrive, 3, FigureTopic.REGISTRATIONS, "Staff registrations for induction", 474);
        number(all.id(), teach, 1, FigureTopic.STAFF_TRAINED, "School staff trained, Level 1", 74);
        number(all.id(), teach, 2, FigureTopic.STAFF_TRAINED, "School staff trained, Level 2", 10);
        number(all.id(), teach, 3, FigureTopic.STAFF_TRAINED, "Educational psychologists to be trained", 8);
        number(all.id(), teach, 4, FigureTopic.PLACES, "Places at the workshop in November, at most", 50);
        number(all.id(), unit, 1, FigureTopic.OTHER, "Secondary settings identified", 1);
    }

    private void percent(ProgrammeId id, PartId item, FigureTopic topic, String what, String percent) {
        int position = topic == FigureTopic.SCHOOLS_ENGAGED ? 1 : 2;
        figure(id, item, position, topic, what, null, new BigDecimal(percent));
    }

    private void number(ProgrammeId id, PartId item, int position, FigureTopic topic, String what, int number) {
        figure(id, item, position, topic, what, number, null);
    }

    private void figure(
            ProgrammeId id,
            PartId item,
            int position,
            FigureTopic topic,
            String what,
            @Nullable Integer number,
            @Nullable BigDecimal percent) {
        save(new Figure(
                PartId.random(),
                id,
                item,
                position,
                topic,
                what,
                number,
                false,
                null,
                percent,
                CountsChildren.NO,
                AS_AT,
                REPORTED,
                0));
    }

    private void milestones(ProgrammeDetails all) {
        milestone(all, 6, "Launch of the mark at the Learning Lunch", 9, LocalDate.of(2024, 9, 30));
        milestone(all, 5, "Planning meetings with the secondary setting", 10, LocalDate.of(2024, 10, 31));
        milestone(all, 2, "Workshop for schools with few staff to train", 11, null);
        milestone(all, 5, "Unit opens", 12, null);
    }

    /** The paper names months, so each is due on the last day of one. */
    private void milestone(ProgrammeDetails all, int item, String what, int month, @Nullable LocalDate done) {
        LocalDate due = LocalDate.of(2024, month, 1).plusMonths(1).minusDays(1);
        save(new Milestone(
                PartId.random(),
                all.id(),
                all.items().get(item - 1).id(),
                what,
                due,
                done,
                "The paper names the month, not the day.",
                0));
    }

    private void save(Part part) {
        programmes.save(part, "");
    }
}
