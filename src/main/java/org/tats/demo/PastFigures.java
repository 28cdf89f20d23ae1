package org.tats.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.access.RunAs;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.impact.AttestationId;
import org.tats.impact.AttestationRow;
import org.tats.impact.AttestationService;
import org.tats.impact.AttestationState;
import org.tats.impact.ChangeUnitCost;
import org.tats.impact.Place;
import org.tats.impact.RecordPlacement;
import org.tats.impact.StatementForm;
import org.tats.impact.TakingService;
import org.tats.impact.UnitCostService;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.MeetingRow;
import org.tats.programme.DraftPaper;
import org.tats.programme.EditionId;
import org.tats.programme.PaperDraft;
import org.tats.programme.PaperForm;
import org.tats.programme.PaperService;
import org.tats.programme.ProgrammeId;
import org.tats.publishing.Check;
import org.tats.publishing.FigureSource;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;

/** What is made of the figures: unit costs, attestations by two reviewers, published counts and the board paper with them. */
@Component
@Profile("demonstration")
class PastFigures {

    private static final String SOURCE = "Made up for the demonstration";

    /** Where the first ones discussed were to go by the plan of the council, and the local place that they went to. */
    private static final List<Place> MEANT = List.of(Place.INDEPENDENT_SPECIAL, Place.OUT_OF_BOROUGH_SPECIAL);

    private static final List<Place> INSTEAD = List.of(Place.LOCAL_BASE, Place.LOCAL_SPECIAL);

    private final Stage stage;
    private final AgendaService agenda;
    private final UnitCostService costs;
    private final AttestationService attestations;
    private final TakingService takings;
    private final List<FigureSource> sources;
    private final PublicationService publications;
    private final PaperService papers;

    PastFigures(
            Stage stage,
            AgendaService agenda,
            UnitCostService costs,
            AttestationService attestations,
            TakingService takings,
            List<FigureSource> sources,
            PublicationService publications,
            PaperService papers) {
        this.stage = stage;
        this.agenda = agenda;
        this.costs = costs;
        this.attestations = attestations;
        this.takings = takings;
        this.sources = sources;
        this.publications = publications;
        this.papers = papers;
    }

    /** Before the first meeting. */
    void unitCosts(DemonstrationPlan plan) {
        LocalDate from = plan.beginning().toLocalDate();
        stage.once("unit costs", Cast.ADMINISTRATOR, plan.beginning().plusDays(1), () -> {
            cost(Place.INDEPENDENT_SPECIAL, 61_000, from);
            cost(Place.OUT_OF_BOROUGH_SPECIAL, 38_000, from);
            cost(Place.LOCAL_BASE, 16_000, from);
            cost(Place.LOCAL_SPECIAL, 24_000, from);
        });
    }

    private void cost(Place place, int pounds, LocalDate from) {
        costs.change(new ChangeUnitCost(place, 0, pounds, SOURCE, from));
    }

    /** Of the first children of a meeting the plan meant a place elsewhere; each found one here. */
    void placements(PastWeek week, MeetingRow meeting) {
        List<PupilId> pupils = RunAs.person(
                Cast.MINUTES.id(),
                () -> agenda.items(meeting.id()).stream()
                        .map(AgendaItemRow::about)
                        .filter(Objects::nonNull)
                        .map(AgendaItemRow.About::pupil)
                        .distinct()
                        .limit(MEANT.size())
                        .toList());
        stage.once("placements", Cast.ANALYST, week.nextMonday(16, 0), () -> meant(pupils, week));
    }

    private void meant(List<PupilId> pupils, PastWeek week) {
        for (int i = 0; i < pupils.size(); i++) {
            AttestationId id = attestations.placement(new RecordPlacement(
                    pupils.get(i), MEANT.get(i), week.thursday().minusDays(2)));
            attestations.alternative(id, INSTEAD.get(i), week.thursday().plusDays(1));
            attestations.confirm(id, StatementForm.PLAN_RECORD);
        }
    }

    /** The state on the last day: what is over is signed, the counts are published, and an edition prints them. */
    void after(PastWeek last, ProgrammeId programme) {
        LocalDateTime now = last.friday(15, 10);
        stage.once("statements seen", Cast.ANALYST, now, this::seen);
        stage.once("attestations signed", Cast.CHAIR, now.plusMinutes(10), this::sign);
        stage.once("facts taken", Cast.ANALYST, now.plusMinutes(20), takings::takeNow);
        stage.once("counts published", Cast.ANALYST, now.plusMinutes(30), this::publish);
        stage.once(
                "edition frozen",
                Cast.PROGRAMME_LEAD,
                now.plusMinutes(40),
                () -> edition(programme, last.thursday().plusDays(12)));
    }

    /** The last one still waits for somebody who looks at the referral. */
    private void seen() {
        List<AttestationRow> unseen = attestations.list(Optional.empty(), true).stream()
                .filter(row -> row.checkedBy() == null)
                .filter(row ->
                        row.state() == AttestationState.FOLLOWED || row.state() == AttestationState.READY_TO_SIGN)
                .toList();
        unseen.stream().skip(1).forEach(row -> attestations.confirm(row.id(), StatementForm.REFERRAL));
    }

    private void sign() {
        attestations.list(Optional.empty(), true).stream()
                .filter(row -> row.state() == AttestationState.READY_TO_SIGN && row.checkedBy() != null)
                .skip(1)
                .forEach(row -> attestations.sign(row.id()));
    }

    /** The comparison first: after the counts of nearly the same pupils it could no longer be. */
    private void publish() {
        publish("impact-comparison", "For the programme board: what followed, beside similar pupils.");
        publish("measures", "For the programme board: the counts of its next paper.");
    }

    private void publish(String code, String reason) {
        FigureSource source = sources.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        table(source)
                .map(publications::check)
                .filter(Check::safe)
                .ifPresent(check -> publications.publish(check, reason));
    }

    /** Empty where there is none: a small demonstration has nobody to compare with. */
    private static Optional<FigureTable> table(FigureSource source) {
        try {
            return Optional.of(source.table(Map.of()));
        } catch (NotFound tooFew) {
            return Optional.empty();
        }
    }

    private void edition(ProgrammeId programme, LocalDate meeting) {
        if (papers.published().isEmpty()) {
            return;
        }
        String numbers = papers.published().stream()
                .map(Publication::number)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        papers.save(new PaperDraft(
                programme,
                PaperForm.BOARD_PAPER,
                Map.of("date", meeting.toString(), PaperDraft.PUBLICATIONS, numbers),
                0));
        DraftPaper draft = papers.draft(programme, PaperForm.BOARD_PAPER);
        papers.freeze(EditionId.random(), programme, PaperForm.BOARD_PAPER, draft.seal());
    }
}
