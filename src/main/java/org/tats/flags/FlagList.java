package org.tats.flags;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tats.access.Scope;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.flags.spi.CaseHistory;

/** Puts the lines of the list together: a fixed number of queries for a page, whatever its length. */
@Component
class FlagList {

    private final FlagQueries queries;
    private final Histories histories;
    private final RegisterWeeks weeks;
    private final FlagRepository flags;

    FlagList(FlagQueries queries, Histories histories, RegisterWeeks weeks, FlagRepository flags) {
        this.queries = queries;
        this.histories = histories;
        this.weeks = weeks;
        this.flags = flags;
    }

    FlagPage page(FlagFilter filter, Scope scope, int offset, int limit) {
        List<FlagQueries.PupilLine> lines = queries.lines(filter, histories.lastDiscussed(), scope, offset, limit);
        return new FlagPage(
                pupils(lines), lines.isEmpty() ? 0 : lines.getFirst().total());
    }

    Optional<FlaggedPupil> one(PupilId pupil, Scope scope) {
        return pupils(queries.line(pupil, histories.lastDiscussed(), scope).stream()
                        .toList())
                .stream()
                .findFirst();
    }

    FlagCounts counts(Scope scope) {
        return queries.counts(histories.lastDiscussed(), scope);
    }

    List<String> yearGroups() {
        return queries.yearGroups();
    }

    List<FlagRow> ofPupil(PupilId pupil) {
        return queries.ofPupil(pupil);
    }

    Optional<FlagRow> find(FlagId flag) {
        return queries.find(flag);
    }

    List<AgendaRequest> onAgenda() {
        Map<PupilId, LocalDate> discussed = histories.lastDiscussed();
        Map<PupilId, List<FlagRow>> waiting = queries.onAgenda().stream()
                .filter(flag ->
                        !discussed.getOrDefault(flag.pupil(), LocalDate.MIN).isAfter(before(flag)))
                .collect(Collectors.groupingBy(FlagRow::pupil, LinkedHashMap::new, Collectors.toList()));
        return waiting.entrySet().stream()
                .map(entry -> new AgendaRequest(
                        entry.getKey(),
                        entry.getValue().stream().map(FlagRow::reason).toList(),
                        entry.getValue().stream()
                                .map(FlagList::decidedOn)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        entry.getValue().stream().anyMatch(FlagRow::urgent)))
                .sorted(Comparator.comparing((AgendaRequest request) -> !request.urgent())
                        .thenComparing(AgendaRequest::decidedOn)
                        .thenComparing(request -> request.pupil().value()))
                .toList();
    }

    /** A discussion on the day of the decision answers it: triage comes before the meeting. */
    private static LocalDate before(FlagRow flag) {
        return decidedOn(flag).minusDays(1);
    }

    private static LocalDate decidedOn(FlagRow flag) {
        return Dates.date(flag.triage().orElseThrow().at());
    }

    private List<FlaggedPupil> pupils(List<FlagQueries.PupilLine> lines) {
        List<PupilId> ids = lines.stream().map(FlagQueries.PupilLine::pupil).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<PupilId, List<FlagRow>> holding = queries.holding(ids).stream()
                .sorted(Comparator.comparingInt(flag -> FlagRules.place(flag.rule())))
                .collect(Collectors.groupingBy(FlagRow::pupil));
        Map<PupilId, CaseHistory.History> past = histories.of(ids);
        Map<PupilId, List<SchoolWeek>> strips =
                flags.lastAsOf().map(asOf -> weeks.of(ids, asOf)).orElse(Map.of());
        return lines.stream()
                .map(line -> new FlaggedPupil(
                        line.pupil(),
                        line.name(),
                        line.yearGroup(),
                        line.school(),
                        line.schoolName(),
                        holding.getOrDefault(line.pupil(), List.of()),
                        strips.getOrDefault(line.pupil(), List.of()),
                        past.getOrDefault(line.pupil(), CaseHistory.History.NONE)))
                .toList();
    }
}
