package org.tats.meetings;

import static org.tats.access.Permission.SEE_COUNTS;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Requires;
import org.tats.cases.ActionFigures;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.cases.DiscussionFact;
import org.tats.cases.DiscussionKind;
import org.tats.cases.DiscussionOrigin;
import org.tats.cases.OutcomeService;
import org.tats.common.CellText;
import org.tats.common.Dates;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.registry.RegistryService;
import org.tats.registry.SchoolCalendars;

/** The counts of a period. Figures only: no child can be read from them here, and none leaves with the file. */
@Service
@Transactional
public class CountsService {

    private static final Set<DiscussionOrigin> REFERRED =
            Set.of(DiscussionOrigin.SCHOOL_REFERRAL, DiscussionOrigin.AUTHORITY_REFERRAL);

    private final CountsQueries queries;
    private final OutcomeService outcomes;
    private final ActionService actions;
    private final RegistryService registry;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CountsService(
            CountsQueries queries,
            OutcomeService outcomes,
            ActionService actions,
            RegistryService registry,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.outcomes = outcomes;
        this.actions = actions;
        this.registry = registry;
        this.events = events;
        this.clock = clock;
    }

    /** @param forum its code; empty for all together; @throws RuleBroken when the period ends before it begins */
    @Requires(SEE_COUNTS)
    public Counts counts(Optional<String> forum, LocalDate from, LocalDate to) {
        events.publishEvent(opened("counts", forum, from, to));
        return read(forum, from, to);
    }

    /** The same figures as a file: section, measure, value, definition, with period and forum in every line. */
    @Requires(SEE_COUNTS)
    public String csv(Optional<String> forum, LocalDate from, LocalDate to) {
        events.publishEvent(opened("counts_csv", forum, from, to));
        Counts counts = read(forum, from, to);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("section", "measure", "value", "definition", "from", "to", "as_at", "forum");
            for (CountRow row : CountSheet.rows(counts)) {
                csv.writeRecord(
                        CellText.guarded(row.section()),
                        CellText.guarded(row.measure()),
                        CellText.guarded(row.value()),
                        CellText.guarded(row.definition()),
                        from.toString(),
                        to.toString(),
                        counts.asAt().toString(),
                        CellText.guarded(forum.orElse("all")));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private Counts read(Optional<String> forum, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleBroken("The period ends before it begins. Change one of the two dates.");
        }
        List<DiscussionFact> facts = outcomes.held(from, to).stream()
                .filter(fact -> forum.isEmpty() || forum.get().equals(fact.forum()))
                .toList();
        Map<PupilId, DiscussionKind> firstOfPupil = new HashMap<>();
        facts.forEach(fact -> firstOfPupil.putIfAbsent(fact.pupil(), fact.kind()));
        List<DiscussionFact> referred = facts.stream()
                .filter(fact -> REFERRED.contains(fact.origin()) && fact.askedOn() != null)
                .toList();
        List<Integer> waits = waits(referred);
        return new Counts(
                forum,
                from,
                to,
                clock.instant(),
                queries.meetings(forum, from, to),
                facts.size(),
                firstOfPupil.size(),
                tally(DiscussionKind.class, firstOfPupil.values(), Function.identity()),
                tally(DiscussionKind.class, facts, DiscussionFact::kind),
                tally(DiscussionOrigin.class, facts, DiscussionFact::origin),
                byOutcome(facts),
                actions.figures(forum, from, to),
                notDueYet(forum, from, to),
                queries.attendees(forum, from, to),
                Waits.median(waits),
                waits.size(),
                referred.size() - waits.size());
    }

    private int notDueYet(Optional<String> forum, LocalDate from, LocalDate to) {
        LocalDate today = Dates.today(clock);
        if (to.isBefore(today)) {
            return 0;
        }
        ActionFigures ahead = actions.figures(forum, from.isAfter(today) ? from : today, to);
        return ahead.of(ActionStatus.OPEN);
    }

    private List<Integer> waits(List<DiscussionFact> referred) {
        Set<SchoolUrn> schools = new HashSet<>();
        referred.forEach(fact -> {
            if (fact.school() != null) {
                schools.add(fact.school());
            }
        });
        SchoolCalendars calendars = registry.calendars(schools);
        List<Integer> waits = new ArrayList<>();
        for (DiscussionFact fact : referred) {
            if (fact.school() != null && fact.askedOn() != null) {
                waits.add(calendars.of(fact.school()).count(fact.askedOn().plusDays(1), fact.heldOn()));
            }
        }
        return waits;
    }

    private static List<Counts.OutcomeCount> byOutcome(List<DiscussionFact> facts) {
        Map<String, Counts.OutcomeCount> byLabel = new TreeMap<>();
        facts.forEach(fact -> byLabel.merge(
                fact.outcome().label(),
                new Counts.OutcomeCount(fact.outcome().label(), fact.outcome().endsCase(), 1),
                (known, one) -> new Counts.OutcomeCount(known.label(), known.endsCase(), known.discussions() + 1)));
        return List.copyOf(byLabel.values());
    }

    private static <T, E extends Enum<E>> Map<E, Integer> tally(Class<E> type, Iterable<T> rows, Function<T, E> key) {
        Map<E, Integer> tally = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            tally.put(value, 0);
        }
        rows.forEach(row -> tally.merge(key.apply(row), 1, Integer::sum));
        return tally;
    }

    private static Opened opened(String kind, Optional<String> forum, LocalDate from, LocalDate to) {
        return new Opened(kind, forum.map(code -> code + ":").orElse("") + from + ".." + to, null);
    }
}
