package org.tats.learners;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementKind;
import org.tats.registry.Enrolment;
import org.tats.registry.PupilFacts;
import org.tats.registry.SchoolDays;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionCategory;

/**
 * Since when a child has been out of full-time school without a break: the first day of what holds today, and back through
 * what ended, as long as no school day lies between the end of one and the beginning of the next. Pure.
 */
final class TimeOut {

    /** Longer than any holiday: across more days a calendar that does not reach back would look like a holiday. */
    private static final int LONGEST_HOLIDAY = 60;

    /** A time that is over. @param to its last day, included */
    record Spell(LocalDate from, LocalDate to) {}

    private TimeOut() {}

    /** @param since the first day of what holds now */
    static LocalDate since(LocalDate since, Collection<Spell> over, SchoolDays days) {
        LocalDate first = since;
        List<Spell> left = new ArrayList<>(over);
        boolean longer = true;
        while (longer) {
            LocalDate from = first;
            List<Spell> joined =
                    left.stream().filter(spell -> reaches(spell, from, days)).toList();
            left.removeAll(joined);
            first = Stream.concat(Stream.of(from), joined.stream().map(Spell::from))
                    .min(LocalDate::compareTo)
                    .orElse(from);
            longer = !joined.isEmpty();
        }
        return first;
    }

    private static boolean reaches(Spell spell, LocalDate from, SchoolDays days) {
        LocalDate next = spell.to().plusDays(1);
        if (!next.isBefore(from)) {
            return true;
        }
        return !days.isEmpty()
                && ChronoUnit.DAYS.between(next, from) <= LONGEST_HOLIDAY
                && days.count(next, from.minusDays(1)) == 0;
    }

    /** Arrangements and suspensions that are over. Home education that ended tells nothing: it was the parents' choice. */
    static Stream<Spell> over(PupilFacts facts, LocalDate today) {
        return Stream.concat(
                facts.arrangements().stream()
                        .filter(arrangement -> out(arrangement.kind()))
                        .map(TimeOut::spell)
                        .filter(Objects::nonNull)
                        .filter(spell -> spell.to().isBefore(today)),
                facts.suspensions().stream()
                        .filter(suspension -> suspension.category() != SuspensionCategory.LNCH)
                        .filter(suspension -> !suspension.start().isAfter(today))
                        .map(suspension -> spell(suspension, facts, today)));
    }

    private static boolean out(ArrangementKind kind) {
        return switch (kind) {
            case PART_TIME, OFFSITE_DIRECTION, ALTERNATIVE, SEPARATION, MISSING, AWAITING_PLACE, FAIR_ACCESS, CUSTODY ->
                true;
            case HOME_EDUCATED, MANAGED_MOVE, PENALTY_CONSIDERED -> false;
        };
    }

    private static @Nullable Spell spell(Arrangement arrangement) {
        LocalDate ended = arrangement.endedOn();
        return ended == null || ended.isBefore(arrangement.from()) ? null : new Spell(arrangement.from(), ended);
    }

    /** A permanent exclusion lasts until the child is on another roll; what was arranged meanwhile is recorded by itself. */
    private static Spell spell(Suspension suspension, PupilFacts facts, LocalDate today) {
        if (suspension.category() == SuspensionCategory.PERM) {
            LocalDate last = facts.enrolments().stream()
                    .map(Enrolment::entry)
                    .filter(entry -> entry.isAfter(suspension.start()))
                    .min(LocalDate::compareTo)
                    .map(entry -> entry.minusDays(1))
                    .filter(before -> before.isBefore(today))
                    .orElse(today);
            return new Spell(suspension.start(), last);
        }
        var halfDays = facts.halfDays(suspension);
        return new Spell(suspension.start(), halfDays.isEmpty() ? suspension.start() : halfDays.lastKey());
    }
}
