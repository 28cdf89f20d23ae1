package org.tats.learners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.clocks.OpenRunningQueries;
import org.tats.clocks.OpenRunningQueries.Due;
import org.tats.clocks.spi.ClockOwners;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.flags.HeldFlagQueries;
import org.tats.panels.Section19GoingQueries;
import org.tats.registry.FactsReader;
import org.tats.registry.GoingArrangementQueries;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkLine;
import org.tats.registry.PupilFacts;
import org.tats.registry.Session;

/** Asks each module for its children, all at once, and makes one row of each. Called with the rights of TATS itself. */
@Component
class ListCount {

    private static final int REGISTER_WEEKS = 4;

    private final GoingArrangementQueries arrangements;
    private final Section19GoingQueries section19;
    private final HeldFlagQueries flags;
    private final OpenRunningQueries clocks;
    private final Optional<ClockOwners> leads;
    private final FactsReader facts;

    ListCount(
            GoingArrangementQueries arrangements,
            Section19GoingQueries section19,
            HeldFlagQueries flags,
            OpenRunningQueries clocks,
            Optional<ClockOwners> leads,
            FactsReader facts) {
        this.arrangements = arrangements;
        this.section19 = section19;
        this.flags = flags;
        this.clocks = clocks;
        this.leads = leads;
        this.facts = facts;
    }

    List<Listing> on(LocalDate today) {
        var known = new Known(today);
        Map<PupilId, Due> due = clocks.next(known.reasons.keySet());
        List<Listing> list = new ArrayList<>();
        facts.streamFor(known.reasons.keySet(), child -> {
            PupilId pupil = child.pupil();
            List<Reason> reasons = new ArrayList<>(known.reasons.getOrDefault(pupil, List.of()));
            byRegister(child, today).ifPresent(reasons::add);
            List<TimeOut.Spell> over = known.over.getOrDefault(pupil, List.of());
            Listing.of(child, reasons, over, known.owner(pupil), due.get(pupil), today)
                    .ifPresent(list::add);
        });
        return list;
    }

    /** In custody by the marks of the last days in the register; from the first of those marks. */
    static Optional<Reason> byRegister(PupilFacts child, LocalDate today) {
        MarkLine marks = child.marks();
        LocalDate first = null;
        LocalDate last = marks.lastMarked(today).orElse(LocalDate.MIN);
        for (LocalDate day = last; !day.isBefore(today.minusYears(1)); day = day.minusDays(1)) {
            if (marks.mark(day, Session.AM) == MarkCode.Y5 || marks.mark(day, Session.PM) == MarkCode.Y5) {
                first = day;
            } else if (marks.counts(day, day).possible() > 0) {
                break;
            }
        }
        boolean recent = !last.isBefore(today.minusWeeks(REGISTER_WEEKS));
        return first == null || !recent
                ? Optional.empty()
                : Optional.of(Reason.fact(Category.CUSTODY, first, Reason.Gives.EDUCATION));
    }

    /** What each module says, by child. */
    private final class Known {

        private final Map<PupilId, List<Reason>> reasons = new HashMap<>();
        private final Map<PupilId, List<TimeOut.Spell>> over = new HashMap<>();
        private final Map<PupilId, PersonId> workers = new HashMap<>();
        private final Map<PupilId, PersonId> named;

        Known(LocalDate today) {
            arrangements.on(today).forEach(going -> add(going.pupil(), Reason.of(going)));
            section19.on(today).forEach(request -> {
                add(request.pupil(), Reason.of(request));
                if (request.owner() != null) {
                    workers.put(request.pupil(), request.owner());
                }
            });
            section19
                    .ended()
                    .forEach(request -> over.computeIfAbsent(request.pupil(), one -> new ArrayList<>())
                            .add(new TimeOut.Spell(request.knewOn(), request.endedOn())));
            held("SA", Category.SEVERE_ABSENCE, Reason.Gives.UNSAID);
            held("NIL-15", Category.SEVERE_ABSENCE, Reason.Gives.NONE);
            clocks.begun("SIXTH-DAY")
                    .forEach((pupil, from) -> add(pupil, Reason.fact(Category.SIXTH_DAY, from, Reason.Gives.NONE)));
            arrangements
                    .withMark(MarkCode.Y5, today.minusWeeks(REGISTER_WEEKS))
                    .forEach(pupil -> reasons.computeIfAbsent(pupil, one -> new ArrayList<>()));
            named = leads.map(who -> who.leads(Optional.of(reasons.keySet()))).orElse(Map.of());
        }

        @Nullable
        PersonId owner(PupilId pupil) {
            PersonId lead = named.get(pupil);
            return lead == null ? workers.get(pupil) : lead;
        }

        private void held(String rule, Category category, Reason.Gives gives) {
            flags.since(rule).forEach((pupil, from) -> add(pupil, Reason.fact(category, from, gives)));
        }

        private void add(PupilId pupil, @Nullable Reason reason) {
            if (reason != null) {
                reasons.computeIfAbsent(pupil, one -> new ArrayList<>()).add(reason);
            }
        }
    }
}
