package org.tats.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.programme.Actual;
import org.tats.programme.CountsChildren;
import org.tats.programme.ExampleProgramme;
import org.tats.programme.Figure;
import org.tats.programme.FigureTopic;
import org.tats.programme.Income;
import org.tats.programme.Item;
import org.tats.programme.Measure;
import org.tats.programme.Milestone;
import org.tats.programme.NotEngaged;
import org.tats.programme.Part;
import org.tats.programme.PartId;
import org.tats.programme.Pence;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.ProgrammeId;
import org.tats.programme.ProgrammeService;
import org.tats.programme.Quarter;
import org.tats.programme.Risk;
import org.tats.programme.RiskLevel;
import org.tats.programme.SchoolTakeUp;
import org.tats.programme.TakeUp;

/** The grant programme: as the published paper had it, and how it went on since. What came after the paper is made up. */
@Component
@Profile("demonstration")
class PastProgramme {

    static final ProgrammeId ID = new ProgrammeId(UUID.nameUUIDFromBytes(new byte[] {7, 6}));
    private static final String LEDGER = "Ledger of the council, made up";
    private static final int QUARTER = 3;

    /** What was spent of each plan, in turn, in percent. */
    private static final List<Integer> SPENT = List.of(96, 101, 88, 104, 92, 97, 90, 99);

    private final Stage stage;
    private final ProgrammeService programmes;
    private final ExampleProgramme example;

    PastProgramme(Stage stage, ProgrammeService programmes, ExampleProgramme example) {
        this.stage = stage;
        this.programmes = programmes;
        this.example = example;
    }

    /** All of it, the last state on the last day. */
    void make(DemonstrationPlan plan) {
        stage.once(
                "programme of the paper",
                Cast.PROGRAMME_LEAD,
                plan.beginning().plusDays(1),
                () -> example.enter(ID, "Inclusion Improvement Programme (demonstration)", DemoSchool.AUTHORITY_NAME));
        LocalDateTime now = plan.weeks().getLast().friday(15, 0);
        stage.once("programme since", Cast.PROGRAMME_LEAD, now, () -> since(plan, now.toLocalDate()));
    }

    private void since(DemonstrationPlan plan, LocalDate today) {
        ProgrammeDetails all = programmes.details(ID);
        quarters(all, today);
        income(LocalDate.of(2025, 1, 15), 300_000);
        income(LocalDate.of(2025, 9, 15), 200_000);
        all.milestones().stream().filter(one -> one.done() == null).forEach(this::close);
        new PastItems(programmes).goOn(all, today);
        risks();
        takeUp(all.items().getFirst(), plan.authority().schools(), today);
        measure(today);
    }

    /** Every quarter since the paper's last one; the one that runs has a plan and no cost yet. */
    private void quarters(ProgrammeDetails all, LocalDate today) {
        LocalDate from = all.quarters().getLast().to().plusDays(1);
        for (int i = 0; !from.isAfter(today); i++, from = from.plusMonths(QUARTER)) {
            LocalDate to = from.plusMonths(QUARTER).minusDays(1);
            boolean over = to.isBefore(today);
            long planned = 65_000;
            programmes.save(
                    new Quarter(
                            PartId.random(),
                            ID,
                            "Quarter " + (i + 1 + all.quarters().size()),
                            from,
                            to,
                            Pence.pounds(planned),
                            over ? Pence.pounds(planned * SPENT.get(i % SPENT.size()) / 100) : null,
                            over ? LEDGER : "",
                            0),
                    "");
        }
    }

    private void income(LocalDate on, long pounds) {
        save(new Income(PartId.random(), ID, on, Pence.pounds(pounds), "Remittance, made up", 0));
    }

    private void close(Milestone milestone) {
        programmes.save(
                new Milestone(
                        milestone.id(),
                        ID,
                        milestone.item(),
                        milestone.what(),
                        milestone.due(),
                        milestone.what().equals("Unit opens") ? null : milestone.due(),
                        "See the item.",
                        milestone.version()),
                "");
    }

    private void risks() {
        risk(
                1,
                RiskLevel.HIGH,
                "No school offers a site for the unit.",
                "Talks with two trusts; a smaller unit is costed.");
        risk(
                2,
                RiskLevel.MEDIUM,
                "Trainers leave before schools are trained.",
                "Educational psychologists are trained as trainers.");
        risk(
                3,
                RiskLevel.LOW,
                "The grant ends before the work is part of the everyday.",
                "Exit strategy; costs move to the services.");
    }

    private void risk(int position, RiskLevel level, String what, String control) {
        save(new Risk(PartId.random(), ID, position, what, control, "Programme lead", level, null, 0));
    }

    /** By school, for one training: two are not engaged, and say why. */
    private void takeUp(Item item, List<DemoSchool> schools, LocalDate today) {
        for (int i = 0; i < schools.size(); i++) {
            TakeUp stage = i < 2 ? TakeUp.NOT_ENGAGED : i < 5 ? TakeUp.ENGAGED : i < 9 ? TakeUp.BOOKED : TakeUp.TRAINED;
            DemoSchool school = schools.get(i);
            String reason = i == 0 ? "Has a programme of its own" : i == 1 ? "New headteacher from January" : "";
            save(new SchoolTakeUp(PartId.random(), ID, item.id(), school.urn(), school.name(), stage, reason, 0));
        }
        save(new NotEngaged(
                PartId.random(),
                ID,
                item.id(),
                "Nurseries and colleges: not offered yet",
                4,
                today,
                "The lead, made up",
                0));
        save(new Figure(
                PartId.random(),
                ID,
                item.id(),
                9,
                FigureTopic.STAFF_TRAINED,
                "Licensed practitioners in schools",
                18,
                false,
                28,
                null,
                CountsChildren.NO,
                today,
                "Reported by the lead, made up",
                0));
    }

    private void measure(LocalDate today) {
        PartId id = PartId.random();
        save(new Measure(
                id,
                ID,
                1,
                "Parents who are confident in the support in school",
                "Share of answers “confident” or “very confident” in the yearly survey of parents of children with SEND.",
                0,
                "%",
                false,
                CountsChildren.NO,
                new BigDecimal("52"),
                false,
                LocalDate.of(2024, 3, 31),
                new BigDecimal("65"),
                today.plusMonths(8),
                "Survey, made up",
                0));
        LocalDate year = LocalDate.of(2025, 3, 31);
        for (String reached : List.of("55", "59")) {
            save(new Actual(
                    PartId.random(),
                    ID,
                    id,
                    year.minusYears(1).plusDays(1),
                    year,
                    new BigDecimal(reached),
                    false,
                    0,
                    "Survey, made up",
                    0));
            year = year.plusYears(1);
        }
    }

    private void save(Part part) {
        programmes.save(part, "");
    }
}
