package org.tats.flags;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;

/** The at-risk list: who is flagged and why, and what people decide about it. */
@Service
@Transactional
public class FlagService {

    private final Access access;
    private final FlagRepository repository;
    private final FlagList list;
    private final FlagSchools schools;
    private final FlagRefresh refresh;
    private final FlagEvaluation evaluation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FlagService(
            Access access,
            FlagRepository repository,
            FlagList list,
            FlagSchools schools,
            FlagRefresh refresh,
            FlagEvaluation evaluation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.repository = repository;
        this.list = list;
        this.schools = schools;
        this.refresh = refresh;
        this.evaluation = evaluation;
        this.events = events;
        this.clock = clock;
    }

    /** A part of the list. The opening is kept with the pupils shown. */
    @Requires(Permission.SEE_FLAGS)
    public FlagPage list(FlagFilter filter, int offset, int limit) {
        FlagPage page = list.page(filter, access.scope(Permission.SEE_FLAGS), offset, limit);
        events.publishEvent(new Opened(
                "flag_list",
                filter.show().name(),
                null,
                Map.of(
                        "count",
                        page.total(),
                        "offset",
                        offset,
                        "school",
                        filter.school().map(SchoolUrn::toString).orElse(""),
                        "rule",
                        filter.rule().orElse(""),
                        "yearGroup",
                        filter.yearGroup().orElse(""),
                        "pupils",
                        page.pupils().stream()
                                .map(pupil -> pupil.pupil().toString())
                                .toList())));
        return page;
    }

    /** One pupil with the flags that hold; empty when none does. */
    @Requires(Permission.SEE_FLAGS)
    public Optional<FlaggedPupil> flagged(PupilId pupil) {
        Optional<FlaggedPupil> flagged = list.one(pupil, access.scope(Permission.SEE_FLAGS));
        flagged.ifPresent(pupilFlags ->
                events.publishEvent(new Opened("pupil_flags", pupilFlags.pupil().toString(), pupil)));
        return flagged;
    }

    /** How many pupils are flagged, in numbers only. */
    @Requires(Permission.SEE_FLAGS)
    public FlagCounts counts() {
        return list.counts(access.scope(Permission.SEE_FLAGS));
    }

    /** Every flag of a pupil, those that ended too, the latest first. */
    @Requires(Permission.SEE_FLAGS)
    public List<FlagRow> flagsOf(PupilId pupil) {
        access.require(Permission.SEE_FLAGS, pupil);
        events.publishEvent(new Opened("pupil_flags", pupil.toString(), pupil));
        return list.ofPupil(pupil);
    }

    /** The date that the facts behind the list are about; empty before the first load. */
    @Requires(Permission.SEE_FLAGS)
    public Optional<LocalDate> dataAsOf() {
        return repository.lastAsOf();
    }

    /** The rules in the order of the definitions. */
    @Requires(Permission.SIGNED_IN)
    public List<RuleRow> rules() {
        return FlagRules.ROWS;
    }

    /** All schools by name, and which of them have sent no registers for a while. */
    @Requires(Permission.SEE_FLAGS)
    public List<SchoolLine> schools() {
        return schools.lines(repository.lastAsOf());
    }

    /** Year groups with flagged pupils, for a filter. */
    @Requires(Permission.SEE_FLAGS)
    public List<String> yearGroups() {
        return list.yearGroups();
    }

    /** Decides about one flag, whatever was decided before. */
    @Requires(Permission.TRIAGE)
    public void triage(FlagId flag, TriageDecision decision) {
        PupilId pupil = repository.lock(flag).orElseThrow(NotFound::new);
        access.require(Permission.TRIAGE, pupil);
        save(flag, pupil, decision);
    }

    /**
     * Decides about flags of one pupil, all or none.
     *
     * @throws TriagedMeanwhile when somebody else decided since the flags were shown
     */
    @Requires(Permission.TRIAGE)
    public void triage(TriageFlags command) {
        access.require(Permission.TRIAGE, command.pupil());
        command.seen().forEach((flag, seen) -> {
            PupilId pupil = repository.lock(flag).orElseThrow(NotFound::new);
            if (!pupil.equals(command.pupil())) {
                throw new NotFound();
            }
            list.find(flag)
                    .flatMap(FlagRow::triage)
                    .filter(now -> !seen.equals(Optional.of(now.id())))
                    .ifPresent(theirs -> {
                        throw new TriagedMeanwhile(theirs);
                    });
            save(flag, pupil, command.decision());
        });
    }

    /** Pupils whom triage put on the agenda and who have not been discussed since, urgent ones first. */
    @Requires(Permission.BUILD_AGENDA)
    public List<AgendaRequest> onAgenda() {
        return list.onAgenda();
    }

    /** Brings the flags of everybody up to the date. */
    @Requires(Permission.LOAD_FILES)
    public void refreshAll(LocalDate asOf) {
        refresh.everybody(asOf);
    }

    /** All flags on any date, on the facts as known now. Nothing is kept but that it was asked. */
    @Requires(Permission.READ_FIGURES)
    public FlagsAsOf asOf(LocalDate asOf) {
        FlagsAsOf flags = evaluation.asOf(asOf, clock.instant());
        events.publishEvent(new Opened(
                "flag_figures",
                asOf.toString(),
                null,
                Map.of(
                        "count",
                        flags.flags().size(),
                        "pupils",
                        flags.pupils().stream().map(PupilId::toString).toList())));
        return flags;
    }

    /** The latest date for which a register holds a mark, at most today; today when there is none. */
    @Requires(Permission.READ_FIGURES)
    public LocalDate latest() {
        return refresh.latest();
    }

    private void save(FlagId flag, PupilId pupil, TriageDecision decision) {
        TriageId id = TriageId.random();
        if (decision.until().filter(until -> until.isBefore(Dates.today(clock))).isPresent()) {
            throw new RuleBroken("Choose a date that is not in the past.");
        }
        repository.insertTriage(id, flag, decision, access.current().id(), clock.instant());
        events.publishEvent(new FlagTriaged(flag, pupil, id, decision.kind()));
    }
}
