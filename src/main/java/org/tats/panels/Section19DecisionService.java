package org.tats.panels;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.meetings.AgendaItemId;
import org.tats.panels.Section19Changed.What;

/** Decisions under Section 19: typed by all who work on one, recorded once with a number, complete when the letter went. */
@Service
@Transactional
public class Section19DecisionService {

    private final Access access;
    private final RequestReading reading;
    private final RequestRepository requests;
    private final EvidenceRepository evidence;
    private final DecisionDraftRepository drafts;
    private final DecisionRepository decisions;
    private final PanelSettingsRepository settings;
    private final DataThen dataThen;
    private final Section19Trail trail;
    private final Clock clock;

    Section19DecisionService(
            Access access,
            RequestReading reading,
            RequestRepository requests,
            EvidenceRepository evidence,
            DecisionDraftRepository drafts,
            DecisionRepository decisions,
            PanelSettingsRepository settings,
            DataThen dataThen,
            Section19Trail trail,
            Clock clock) {
        this.access = access;
        this.reading = reading;
        this.requests = requests;
        this.evidence = evidence;
        this.drafts = drafts;
        this.decisions = decisions;
        this.settings = settings;
        this.dataThen = dataThen;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a field holds after it was kept. */
    public record Kept(int version, Instant at) {}

    /** What is typed so far. @param outside whether it is to be made outside a meeting */
    @Requires(Permission.WORK_SECTION_19)
    public DecisionDraft draft(RequestId id, boolean outside) {
        return draft(reading.open(id), outside);
    }

    private DecisionDraft draft(Request request, boolean outside) {
        LocalDate today = Dates.today(clock);
        List<DecisionDraftRepository.Typed> typed = drafts.of(request.id());
        Map<String, String> fields = new HashMap<>(onFile(request.id(), today));
        typed.forEach(field -> fields.put(field.field(), field.text()));
        return new DecisionDraft(
                new DecisionForm(fields, settings.choices(today), settings.yardstick(request.ncyear(), today), outside),
                typed.stream()
                        .collect(Collectors.toMap(
                                DecisionDraftRepository.Typed::field, DecisionDraftRepository.Typed::version)),
                typed.stream().map(DecisionDraftRepository.Typed::savedAt).max(Instant::compareTo),
                Decision.number(today.getYear(), decisions.nextNumber(today.getYear())));
    }

    /** The evidence on the request, as it stands in the form until somebody writes something else. */
    private Map<String, String> onFile(RequestId id, LocalDate today) {
        return evidence.of(id).stream()
                .collect(Collectors.toMap(
                        piece -> DecisionField.of(piece.source()).key(),
                        piece -> piece.sentence(today),
                        (one, other) -> one + " " + other));
    }

    /**
     * Keeps what was typed in one field. Commits by itself.
     *
     * @param basedOn the version on which the typing began; 0 for an empty field
     * @throws StaleSave with both texts, when somebody else wrote there meanwhile
     */
    @Requires(Permission.WORK_SECTION_19)
    public Kept save(RequestId id, String field, String text, int basedOn) {
        Request request = reading.open(id);
        mustBeAField(field);
        Instant now = clock.instant();
        if (!drafts.save(request, field, text, basedOn, access.current().id(), now)) {
            throw new StaleSave(text, draft(request, false).form().text(field));
        }
        return new Kept(basedOn + 1, now);
    }

    private void mustBeAField(String field) {
        boolean known = java.util.Arrays.stream(DecisionField.values())
                        .anyMatch(one -> one.key().equals(field))
                || settings.choices(Dates.today(clock)).stream()
                        .anyMatch(choice -> DecisionField.whyNot(choice.code()).equals(field));
        if (!known) {
            throw new NotFound();
        }
    }

    /**
     * Records what is typed as a decision, with the next number of the year and the data as it stands. The same id again
     * gives the same decision.
     *
     * @throws RuleBroken while something is missing, or when the last decision still holds
     */
    @Requires(Permission.WORK_SECTION_19)
    public Decision record(RecordDecision command) {
        Optional<Decision> before = decisions.find(command.id());
        if (before.isPresent()) {
            access.require(Permission.WORK_SECTION_19, before.get().pupil());
            return before.get();
        }
        Request request = reading.open(command.request());
        RequestReading.mustBecome(request, RequestState.DECIDED);
        if (request.owner() == null) {
            throw new RuleBroken("Say first who works on it.");
        }
        DecisionForm form = draft(request, command.item() == null).form();
        List<Missing> missing = form.missing();
        if (!missing.isEmpty()) {
            throw new RuleBroken(missing.getFirst().sentence() + ".");
        }
        LocalDate today = Dates.today(clock);
        int serial = decisions.takeNumber(today.getYear());
        Decision decision = new DecisionMaking(form, request, access.current().id()).decision(command, today, serial);
        decisions.insert(decision, dataThen.of(request.pupil(), today), clock.instant());
        drafts.clear(request.id());
        requests.move(request, RequestState.DECIDED);
        trail.changed(What.DECIDED, decision.id().value(), request.pupil(), detail(decision));
        return decisions.find(decision.id()).orElseThrow(NotFound::new);
    }

    private static Map<String, ?> detail(Decision decision) {
        return Map.of(
                "number",
                decision.number(),
                "outcome",
                decision.outcome().name(),
                "request",
                decision.request().toString(),
                "outside",
                decision.outside());
    }

    /**
     * The letter to the parent went out: the decision is complete, its clock stops, and a request that was not agreed ends.
     *
     * @param document the letter as it is kept; null for one sent without TATS
     */
    @Requires(Permission.WORK_SECTION_19)
    public void letterIssued(DecisionId id, LocalDate on, @Nullable UUID document) {
        Decision decision = worked(id);
        if (on.isBefore(decision.decidedOn()) || on.isAfter(Dates.today(clock))) {
            throw new RuleBroken("The letter went between the decision and today.");
        }
        if (!decisions.letterIssued(id, on, document)) {
            throw new RuleBroken("The letter about this decision has gone already.");
        }
        Request request = reading.worked(decision.request());
        if (decision.outcome() == DecisionOutcome.NOT_AGREED && request.state() == RequestState.DECIDED) {
            requests.end(request, on, RequestEnd.NOT_AGREED, "");
        }
        trail.changed(What.LETTER_ISSUED, id.value(), decision.pupil(), Map.of("on", on.toString()));
    }

    /** Decisions made outside a meeting that no meeting has ratified, the oldest first. */
    @Requires(Permission.WORK_SECTION_19)
    public List<Decision> toRatify() {
        return listed("to-ratify", decisions.toRatify());
    }

    /** The meeting ratifies a decision that was made outside. */
    @Requires(Permission.WORK_SECTION_19)
    public void ratify(DecisionId id, AgendaItemId item) {
        Decision decision = worked(id);
        if (!decisions.ratify(id, Dates.today(clock), item)) {
            throw new RuleBroken("There is nothing to ratify: it was made at a meeting or ratified before.");
        }
        trail.changed(What.RATIFIED, id.value(), decision.pupil(), Map.of("item", item.toString()));
    }

    /** Adds a correction or something new to a decision, which itself never changes. */
    @Requires(Permission.WORK_SECTION_19)
    public void add(DecisionId id, String text) {
        Decision decision = worked(id);
        if (text.isBlank()) {
            throw new RuleBroken("Write what is to be added.");
        }
        decisions.add(decision, text.strip(), access.current().id(), clock.instant());
        trail.changed(What.ADDED_TO, id.value(), decision.pupil(), Map.of());
    }

    /** A child's decisions, the newest first. */
    @Requires(Permission.SEE_SECTION_19)
    public List<Decision> ofPupil(PupilId pupil) {
        access.require(Permission.SEE_SECTION_19, pupil);
        return decisions.ofPupil(pupil);
    }

    /** The log of a period, both days included, by number. */
    @Requires(Permission.SEE_SECTION_19)
    public List<Decision> between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleBroken("The period ends before it starts.");
        }
        return listed(from + " " + to, decisions.between(from, to));
    }

    /** The data as the decision saw it. */
    @Requires(Permission.SEE_SECTION_19)
    public SeenThen seen(DecisionId id) {
        Decision decision = decisions.find(id).orElseThrow(NotFound::new);
        access.require(Permission.SEE_SECTION_19, decision.pupil());
        trail.opened("section-19-decision", id.value(), decision.pupil(), Map.of("number", decision.number()));
        SeenThen seen = decisions.seen(id).orElseThrow(NotFound::new);
        return access.may(Permission.SEE_CARD_DETAIL, decision.pupil())
                ? seen
                : new SeenThen(seen.card().summary(), seen.clocks());
    }

    private List<Decision> listed(String query, List<Decision> found) {
        List<Decision> rows = found.stream()
                .filter(decision -> access.may(Permission.SEE_SECTION_19, decision.pupil()))
                .toList();
        trail.listed(
                "section-19-decisions",
                query,
                rows.stream().map(row -> row.id().value()).toList(),
                rows.stream().map(Decision::pupil).toList());
        return rows;
    }

    private Decision worked(DecisionId id) {
        Decision decision = decisions.find(id).orElseThrow(NotFound::new);
        access.require(Permission.WORK_SECTION_19, decision.pupil());
        return decision;
    }
}
