package org.tats.impact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;

/**
 * Pupils whose first discussion of an episode lies in a period, both days included, narrowed by what is given. An episode is a
 * case; with a forum, its first discussion at that forum counts.
 *
 * @param forum code of the forum that discussed
 * @param school of the pupil on the day of the discussion
 * @param phase name of a {@code SchoolPhase}, of that school
 * @param need code of the primary special need, as at the taking
 * @param provision code of the special needs provision, N, K or E, as at the taking
 * @param flag rule that flagged the pupil when it was asked or until it was discussed
 * @param outcome code of the discussion's outcome
 * @param group a group of the equality view: {@code sex:F}, {@code ethnicity:WBRI}, {@code fsm:true}, {@code fsm:unknown},
 *     {@code year:9}
 */
public record Cohort(
        LocalDate from,
        LocalDate to,
        Optional<String> forum,
        Optional<SchoolUrn> school,
        Optional<String> phase,
        Optional<String> need,
        Optional<String> provision,
        Optional<String> flag,
        Optional<String> outcome,
        Optional<String> group) {

    private static final Pattern GROUP = Pattern.compile("(sex|ethnicity|fsm|year):.{1,20}");

    /** @throws RuleBroken when the period ends before it begins, or the group is of no known kind */
    public Cohort {
        if (to.isBefore(from)) {
            throw new RuleBroken("The period ends before it begins. Change one of the two dates.");
        }
        group.ifPresent(value -> {
            if (!GROUP.matcher(value).matches()) {
                throw new RuleBroken("There is no such group. Choose one from the list.");
            }
        });
    }

    /** Everybody of a period. */
    public static Cohort of(LocalDate from, LocalDate to) {
        return new Cohort(
                from,
                to,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Whether it is of a group that is kept for monitoring alone: by sex, ethnic group and free school meals children are counted
     * and never listed.
     */
    public boolean countedOnly() {
        return group.filter(named -> !named.startsWith("year:")).isPresent();
    }

    public Cohort ofForum(String code) {
        return new Cohort(from, to, Optional.of(code), school, phase, need, provision, flag, outcome, group);
    }

    public Cohort ofSchool(SchoolUrn urn) {
        return new Cohort(from, to, forum, Optional.of(urn), phase, need, provision, flag, outcome, group);
    }

    public Cohort ofGroup(String named) {
        return new Cohort(from, to, forum, school, phase, need, provision, flag, outcome, Optional.of(named));
    }
}
