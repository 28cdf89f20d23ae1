package org.tats.learners;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tats.clocks.OpenRunningQueries.Due;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;
import org.tats.registry.SchoolDays;

/**
 * A child's row on the list, as counted.
 *
 * @param school null for a child who never had one
 * @param since the first day of the unbroken time out: see {@link TimeOut}
 * @param daysOut school days from {@code since} to the day of the count; null when no school day is known
 * @param halfHours of education a week; null when not known
 * @param owner the lead of the case, else who works on the request; null for nobody
 * @param next the earliest of reviews, planned ends and deadlines, past ones too; null for none
 */
record Listing(
        PupilId pupil,
        @Nullable SchoolUrn school,
        Set<Category> categories,
        LocalDate since,
        @Nullable Integer daysOut,
        @Nullable Integer halfHours,
        @Nullable PersonId owner,
        @Nullable Due next) {

    /** Empty when none of the reasons holds for a child of this age, or on no roll. */
    static Optional<Listing> of(
            PupilFacts facts,
            List<Reason> all,
            Collection<TimeOut.Spell> over,
            @Nullable PersonId owner,
            @Nullable Due clock,
            LocalDate today) {
        boolean compulsory = facts.compulsorySchoolAge().contains(today);
        boolean onRoll = facts.schoolAt(today).isPresent();
        List<Reason> reasons = all.stream()
                .filter(reason -> compulsory || !reason.category().compulsoryAge())
                .filter(reason -> onRoll || reason.category() != Category.SEVERE_ABSENCE)
                .toList();
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Set<Category> categories = EnumSet.noneOf(Category.class);
        reasons.forEach(reason -> categories.add(reason.category()));
        SchoolDays days = PupilSchool.days(facts, today);
        LocalDate since = TimeOut.since(
                reasons.stream()
                        .map(Reason::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Stream.concat(over.stream(), TimeOut.over(facts, today)).toList(),
                days);
        return Optional.of(new Listing(
                facts.pupil(),
                PupilSchool.of(facts, today).orElse(null),
                categories,
                since,
                days.isEmpty() ? null : days.count(since, today),
                halfHours(reasons),
                owner,
                next(reasons, clock)));
    }

    /** Added up where each education says its hours; none where nothing gives any and something says so; else not known. */
    static @Nullable Integer halfHours(Collection<Reason> reasons) {
        List<Reason> education = reasons.stream()
                .filter(reason -> reason.gives() == Reason.Gives.EDUCATION)
                .toList();
        if (education.stream().anyMatch(reason -> reason.halfHours() == null)) {
            return null;
        }
        if (!education.isEmpty()) {
            return education.stream()
                    .mapToInt(reason -> Optional.ofNullable(reason.halfHours()).orElse(0))
                    .sum();
        }
        return reasons.stream().anyMatch(reason -> reason.gives() == Reason.Gives.NONE) ? 0 : null;
    }

    private static @Nullable Due next(Collection<Reason> reasons, @Nullable Due clock) {
        Stream<Due> dates = reasons.stream()
                .flatMap(reason -> Stream.concat(
                        due(reason.review(), reason.source() + ": review"),
                        due(reason.plannedEnd(), reason.source() + ": planned end")));
        return Stream.concat(dates, Stream.ofNullable(clock))
                .min(Comparator.comparing(Due::on))
                .orElse(null);
    }

    private static Stream<Due> due(@Nullable LocalDate on, String what) {
        return on == null ? Stream.empty() : Stream.of(new Due(on, what));
    }
}
