package org.tats.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Opened;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** What is due when, for whom, and how that was counted. Clocks only say; what is done about it is recorded elsewhere. */
@Service
@Transactional
public class ClockService {

    private static final Comparator<ClockRow> OPEN_FIRST = Comparator.comparing(
                    (ClockRow row) -> !row.reading().state().open())
            .thenComparing(row -> row.reading().due().orElse(LocalDate.MAX));

    private final Access access;
    private final AsTats asTats;
    private final ClockCount count;
    private final DefinitionRepository definitions;
    private final ClockQueries queries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockService(
            Access access,
            AsTats asTats,
            ClockCount count,
            DefinitionRepository definitions,
            ClockQueries queries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.asTats = asTats;
        this.count = count;
        this.definitions = definitions;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The clocks of one child, counted now, with every day that counted: the open ones first, by the day they are due.
     * Totals below their amber point are among them.
     */
    @Requires(Permission.SEE_CLOCKS)
    public List<ClockRow> ofPupil(PupilId pupil) {
        access.require(Permission.SEE_CLOCKS, pupil);
        Collection<String> shown = shown(access.may(Permission.SEE_CASE, pupil));
        List<ClockCount.Counted> counted = new ArrayList<>();
        asTats.within(() -> {
            count.these(List.of(pupil), today(), counted::add);
            return counted;
        });
        List<ClockCount.Counted> mine = counted.stream()
                .filter(each -> pupil.equals(each.pupil()))
                .filter(each -> shown.contains(each.reading().clock().id()))
                .toList();
        Map<PersonId, Person> owners = access.people(mine.stream()
                .map(ClockCount.Counted::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        events.publishEvent(new Opened("pupil_clocks", pupil.toString(), pupil));
        return mine.stream()
                .map(each -> new ClockRow(each.reading(), each.owner(), name(owners, each.owner())))
                .sorted(OPEN_FIRST)
                .toList();
    }

    /** How the clocks of one child came to stand as they do, the latest change first. */
    @Requires(Permission.SEE_CLOCKS)
    public List<HistoryRow> history(PupilId pupil) {
        access.require(Permission.SEE_CLOCKS, pupil);
        return queries.history(pupil, shown(access.may(Permission.SEE_CASE, pupil)));
    }

    /** A part of the board. The opening is kept with the pupils shown. */
    @Requires(Permission.SEE_CLOCKS)
    public ClockBoard board(BoardFilter filter, int offset, int limit) {
        ClockQueries.Seen seen = seen();
        List<RunningRow> rows = queries.board(filter, seen, definitions.numbers(), offset, limit);
        int total = queries.count(filter, seen);
        events.publishEvent(new Opened(
                "clock_board",
                filter.show().name(),
                null,
                Map.of(
                        "count",
                        total,
                        "offset",
                        offset,
                        "pupils",
                        rows.stream()
                                .filter(row -> row.pupil() != null)
                                .map(row -> String.valueOf(row.pupil()))
                                .toList())));
        return new ClockBoard(rows, total);
    }

    /** What a filter of the board shows, added up by clock, school or owner. */
    @Requires(Permission.SEE_CLOCKS)
    public List<BoardSum> sums(BoardFilter filter, BoardSum.By by) {
        return queries.sums(filter, by, seen());
    }

    /** Open runnings of these clocks that have come to their length, whoever the child: all that the person may see. */
    @Requires(Permission.SEE_CLOCKS)
    public List<RunningRow> reached(Set<String> clocks) {
        ClockQueries.Seen seen = seen();
        List<RunningRow> rows = queries.reached(clocks, seen, definitions.numbers());
        events.publishEvent(new Opened(
                "clock_board",
                "REACHED",
                null,
                Map.of(
                        "count",
                        rows.size(),
                        "pupils",
                        rows.stream()
                                .filter(row -> row.pupil() != null)
                                .map(row -> String.valueOf(row.pupil()))
                                .toList())));
        return rows;
    }

    /** The board in numbers: of the clock, school and owner of the filter, whatever it shows. */
    @Requires(Permission.SEE_CLOCKS)
    public BoardCounts counts(BoardFilter filter) {
        return queries.counts(filter, seen(), today());
    }

    /** Who answers for something open on the board, by name. */
    @Requires(Permission.SEE_CLOCKS)
    public Map<PersonId, String> owners() {
        return queries.owners(seen());
    }

    /**
     * What presses for each of these pupils as at the last count: due soon, due, or not to be worked out. Pupils for whom
     * nothing does, or whose clocks the acting person may not see, are left out. For lists that show the pupils anyway.
     */
    @Requires(Permission.SIGNED_IN)
    public Map<PupilId, List<RunningRow>> pressing(Collection<PupilId> pupils) {
        if (pupils.isEmpty() || !access.may(Permission.SEE_CLOCKS)) {
            return Map.of();
        }
        Map<PupilId, List<RunningRow>> byPupil = new LinkedHashMap<>();
        queries.pressing(pupils, seen(), definitions.numbers())
                .forEach(row -> byPupil.computeIfAbsent(Objects.requireNonNull(row.pupil()), pupil -> new ArrayList<>())
                        .add(row));
        return byPupil;
    }

    private static String name(Map<PersonId, Person> people, @Nullable PersonId person) {
        Person found = person == null ? null : people.get(person);
        return found == null ? "" : found.name();
    }

    private ClockQueries.Seen seen() {
        return new ClockQueries.Seen(
                access.scope(Permission.SEE_CLOCKS),
                shown(access.may(Permission.SEE_CASE)),
                access.may(Permission.APPROVE_MINUTES));
    }

    /** Clocks of requests and plans are part of a case; those of registers and exclusions are facts. */
    private Collection<String> shown(boolean cases) {
        Set<String> all = definitions.numbers().clocks();
        return cases ? all : ClockRules.ofFacts();
    }

    private LocalDate today() {
        return Dates.today(clock);
    }
}
