package org.tats.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.impact.compare.Sessions;

/** Those discussed and those who might be compared with them, each with both windows: one statement a side. */
@Repository
class ComparisonQueries {

    private static final String COLUMNS = """
            f.*, p.sen_provision, p.ncyear, h.heard_to,
                   (select min(e.start_date) from impact.exclusion e
                    where e.taking_id = :taking and e.pupil_id = f.pupil_id and e.category = 'PERM' and not e.cancelled
                      and not e.not_upheld and e.start_date > f.index_on) as excluded_on,
                   (select min(s.from_date) from impact.status_spell s
                    where s.taking_id = :taking and s.pupil_id = f.pupil_id and s.status = 'EHCNA'
                      and s.from_date > f.index_on) as assessed_on,
                   exists (select from impact.status_spell s
                           where s.taking_id = :taking and s.pupil_id = f.pupil_id and s.status = 'EHCNA'
                             and s.from_date <= f.index_on)
                   or p.sen_provision = 'E' and not exists (
                           select from impact.status_spell s
                           where s.taking_id = :taking and s.pupil_id = f.pupil_id and s.status = 'EHCNA'
                             and s.from_date > f.index_on) as planned""";

    /** What follows the words of the cohort; {@code MatchingVersionTests} holds both statements to their text. */
    static final String DISCUSSED = "select c.flags as rules, c.held_on as happened_on, c.phase, " + COLUMNS + """

            from cohort c
            join impact.followed f on f.taking_id = :taking and f.about = 'DISCUSSION'
             and f.about_id = c.discussion_id and f.days = any (:days) and f.incomplete is null
            join impact.pupil p on p.taking_id = :taking and p.pupil_id = f.pupil_id
            left join heard h on h.urn = c.urn
            order by f.pupil_id""";

    static final String CANDIDATES = "select array[g.rule] as rules, g.since as happened_on, s.phase, " + COLUMNS + """

            from impact.flag g
            join impact.followed f on f.taking_id = :taking and f.about = 'FLAG' and f.about_id = g.flag_id
             and f.days = any (:days) and f.incomplete is null
            join impact.pupil p on p.taking_id = :taking and p.pupil_id = f.pupil_id
            join impact.school s on s.taking_id = :taking and s.urn = g.urn
            join heard h on h.urn = g.urn
            where g.taking_id = :taking and g.rule = any (:rules) and g.since between :earliest and :latest
              and not exists (select from cohort c where c.pupil_id = g.pupil_id)
              and not exists (select from impact.discussion d
                              where d.taking_id = :taking and d.pupil_id = g.pupil_id
                                and d.held_on between f.before_from and f.after_to)
            order by f.pupil_id, g.rule, g.since, g.flag_id""";

    private final JdbcClient jdbc;
    private final String cohort;

    ComparisonQueries(JdbcClient jdbc, MeasureFiles files) {
        this.jdbc = jdbc;
        this.cohort = files.cohort();
    }

    /** Pupils of the cohort with both windows, by key; of windows of each of these lengths. */
    List<FollowedPupil> discussed(TakingId taking, Cohort of, Collection<Integer> days) {
        return jdbc.sql(cohort + DISCUSSED)
                .paramSource(CohortParams.of(taking, of).addValue("days", days.toArray(Integer[]::new)))
                .query((row, number) -> followed(row))
                .list();
    }

    /**
     * Episodes of flags of pupils outside the cohort whom no forum discussed between the first day before and the last day after;
     * by pupil, rule and time.
     */
    List<FollowedPupil> candidates(TakingId taking, Cohort of, Collection<Integer> days, Eligible.Flags flags) {
        return jdbc.sql(cohort + CANDIDATES)
                .paramSource(CohortParams.of(taking, of)
                        .addValue("days", days.toArray(Integer[]::new))
                        .addValue("rules", flags.rules().toArray(String[]::new))
                        .addValue("earliest", flags.earliest())
                        .addValue("latest", flags.latest()))
                .query((row, number) -> followed(row))
                .list();
    }

    private static FollowedPupil followed(ResultSet row) throws SQLException {
        return new FollowedPupil(
                Column.uuid(row, "about_id"),
                row.getInt("days"),
                row.getObject("pupil_id", UUID.class).toString(),
                Set.of((String[]) row.getArray("rules").getArray()),
                Column.date(row, "happened_on"),
                Column.date(row, "index_on"),
                Column.date(row, "after_to"),
                Column.dateOrNull(row, "heard_to"),
                row.getString("phase"),
                row.getString("ncyear"),
                row.getString("sen_provision"),
                new Sessions(row.getInt("before_attended"), row.getInt("before_possible")),
                new Sessions(row.getInt("after_attended"), row.getInt("after_possible")),
                row.getInt("before_suspended"),
                row.getInt("after_suspended"),
                row.getInt("suspensions"),
                Column.dateOrNull(row, "excluded_on"),
                Column.dateOrNull(row, "assessed_on"),
                row.getBoolean("planned"));
    }
}
