package org.tats.learners;

import static org.tats.access.Permission.BUILD_AGENDA;
import static org.tats.access.Permission.PUBLISH_FIGURES;
import static org.tats.access.Permission.SEE_COUNTS;
import static org.tats.access.Permission.SEE_LISTED;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Requires;
import org.tats.access.Scope;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.meetings.MeetingId;
import org.tats.publishing.FigureTable;

/** Who is not in full-time school, as at the last count, and what changed since the last meeting of the group. */
@Service
@Transactional
public class LearnersService {

    private static final int MOST = 10_000;

    private final Access access;
    private final LearnersList list;
    private final LearnersQueries queries;
    private final CountedListQueries counted;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LearnersService(
            Access access,
            LearnersList list,
            LearnersQueries queries,
            CountedListQueries counted,
            Clock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.list = list;
        this.queries = queries;
        this.counted = counted;
        this.clock = clock;
        this.events = events;
    }

    /** A part of the list and how many there are. The opening is kept with the pupils shown. */
    @Requires(SEE_LISTED)
    public LearnersPage list(LearnersFilter filter, int offset, int limit) {
        LearnersPage page = new LearnersPage(
                queries.list(filter, scope(), queries.before(null), offset, limit), queries.count(filter, scope()));
        opened("list", page.rows());
        return page;
    }

    /** The whole list in numbers. */
    @Requires(SEE_LISTED)
    public LearnersSummary summary() {
        return queries.summary(scope(), queries.before(null));
    }

    /** Who was on the list at the last meeting and is on it no more, as they stood then. */
    @Requires(SEE_LISTED)
    public List<LearnerRow> off() {
        List<LearnerRow> rows = queries.before(null)
                .map(before -> queries.off(before, scope(), MOST))
                .orElse(List.of());
        opened("off", rows);
        return rows;
    }

    /**
     * A child as listed for a meeting of the group: as kept when it began, before that as counted last. Empty for a child who
     * was not on the list, and for one whom the reader may not see there.
     */
    @Requires(SEE_LISTED)
    public Optional<LearnerRow> at(MeetingId meeting, PupilId pupil) {
        if (!queries.kept(meeting)) {
            return queries.now(pupil, scope(), queries.before(null));
        }
        return queries.at(meeting, pupil, scope(), queries.before(meeting));
    }

    /** Counts everybody anew. */
    @Requires(BUILD_AGENDA)
    public void recount() {
        list.recount();
    }

    /** The list as CSV, with names. The export is kept with the pupils in it. */
    @Requires(SEE_COUNTS)
    public String csv(LearnersFilter filter) {
        List<LearnerRow> rows = queries.list(filter, scope(), queries.before(null), 0, MOST);
        opened("csv", rows);
        return LearnersCsv.of(rows);
    }

    /**
     * The list in figures, to be checked and published.
     *
     * @param meeting the list as kept then; empty for the list as last counted, compared with the last meeting
     * @throws NotFound when no list was kept for the meeting, or the reader does not see the whole list
     */
    @Requires(PUBLISH_FIGURES)
    public FigureTable figures(Optional<MeetingId> meeting) {
        if (!scope().everyPupil()) {
            throw new NotFound();
        }
        Optional<List<CountedChild>> before =
                queries.before(meeting.orElse(null)).map(kept -> counted.at(kept.meeting()));
        if (meeting.isEmpty()) {
            return new ListFigures(Dates.today(clock), clock.instant(), counted.now(), before).table();
        }
        LearnersQueries.Kept kept = queries.kept().stream()
                .filter(each -> each.meeting().equals(meeting.get()))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ListFigures(kept.heldOn(), kept.takenAt(), counted.at(kept.meeting()), before).table();
    }

    /** The last meeting whose list was kept; empty before the first. */
    @Requires(PUBLISH_FIGURES)
    public Optional<MeetingId> lastKept() {
        return queries.before(null).map(LearnersQueries.Kept::meeting);
    }

    private Scope scope() {
        return access.scope(SEE_LISTED);
    }

    private void opened(String what, List<LearnerRow> rows) {
        events.publishEvent(new Opened(
                "vulnerable_learners",
                what,
                null,
                Map.of(
                        "count",
                        rows.size(),
                        "pupils",
                        rows.stream().map(row -> row.pupil().toString()).toList())));
    }
}
