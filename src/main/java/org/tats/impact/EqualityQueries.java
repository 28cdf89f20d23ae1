package org.tats.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of the equality view, over one taking and one period, in one statement each. */
@Repository
class EqualityQueries {

    /** A group as counted. */
    record Counted(EqualityDimension dimension, String value, EqualityGroup.Counts counts) {}

    /**
     * Acted upon: of those discussed, an action or a plan was agreed, or education under Section 19 or an EBSNA plan began in the
     * period. The first letter of an ethnicity code is its main group; R and N are refused and not obtained.
     * A taking without social care statuses has no groups of them.
     */
    private static final String CHILDREN = """
            with happened as (
              select pupil_id,
                     bool_or(step = 'F') as flagged, bool_or(step in ('D', 'A')) as discussed, bool_or(step = 'A') as acted
              from (
                select pupil_id, 'F' as step from impact.flag
                where taking_id = :taking and since between :from and :to
                union all
                select pupil_id, case when outcome_code like 'PLAN%' then 'A' else 'D' end from impact.discussion
                where taking_id = :taking and held_on between :from and :to
                union all
                select a.pupil_id, 'A' from impact.action a
                join impact.discussion d on d.taking_id = a.taking_id and d.discussion_id = a.discussion_id
                where a.taking_id = :taking and d.held_on between :from and :to
                union all
                select v.pupil_id, 'A' from impact.provision v
                where v.taking_id = :taking and v.starts_on between :from and :to
                  and exists (select from impact.discussion d where d.taking_id = :taking and d.pupil_id = v.pupil_id
                              and d.held_on between :from and :to)
                union all
                select e.pupil_id, 'A' from impact.arrangement e
                where e.taking_id = :taking and e.kind = 'EBSNA_PLAN' and e.from_date between :from and :to
                  and exists (select from impact.discussion d where d.taking_id = :taking and d.pupil_id = e.pupil_id
                              and d.held_on between :from and :to)) each
              group by pupil_id
            ), status as (
              select distinct on (pupil_id) pupil_id, status
              from (select pupil_id, status, array_position(array['LAC', 'CP', 'CIN', 'SOCIAL_WORKER'], status) as place
                    from impact.status_spell
                    where taking_id = :taking and status in ('LAC', 'CP', 'CIN', 'SOCIAL_WORKER')
                      and from_date <= :asOf and (to_date is null or to_date >= :asOf)) held
              order by pupil_id, place
            ), child as (
              select p.pupil_id, p.on_roll, coalesce(h.flagged, false) as flagged, coalesce(h.discussed, false) as discussed,
                     coalesce(h.acted, false) as acted, g.dimension, g.value
              from impact.pupil p
              left join happened h on h.pupil_id = p.pupil_id
              left join status s on s.pupil_id = p.pupil_id
              cross join lateral (values
                ('SEX', p.sex),
                ('ETHNICITY', case when left(p.ethnicity, 1) in ('W', 'M', 'A', 'B', 'C', 'O') then left(p.ethnicity, 1)
                                when left(p.ethnicity, 1) = 'R' then 'R' else '' end),
                ('FSM', coalesce(p.fsm::text, '')),
                ('PROVISION', p.sen_provision),
                ('NEED', case when p.sen_provision = 'N' then 'NONE' else p.sen_need end),
                ('PHASE', p.phase),
                ('YEAR', p.ncyear),
                ('STATUS', coalesce(s.status, 'NONE'))) g (dimension, value)
              where p.taking_id = :taking and (:socialCare or g.dimension <> 'STATUS')
            )
            """;

    private final JdbcClient jdbc;

    EqualityQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every group of every dimension, of children on the roll. */
    List<Counted> counts(Taking taking, LocalDate from, LocalDate to) {
        return spec(CHILDREN + """
                        select dimension, value, count(*) as roll, count(*) filter (where flagged) as flagged,
                               count(*) filter (where discussed) as discussed, count(*) filter (where acted) as acted
                        from child where on_roll
                        group by dimension, value
                        order by dimension, value = '', lpad(value, 12)""", taking, from, to)
                .query((row, number) -> counted(row))
                .list();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                EqualityDimension.valueOf(row.getString("dimension")),
                row.getString("value"),
                new EqualityGroup.Counts(
                        row.getInt("roll"), row.getInt("flagged"), row.getInt("discussed"), row.getInt("acted")));
    }

    /** Children discussed who are on no roll. */
    int leftOut(Taking taking, LocalDate from, LocalDate to) {
        return spec(
                        CHILDREN + "select count(distinct pupil_id) from child where discussed and not on_roll",
                        taking,
                        from,
                        to)
                .query(Integer.class)
                .single();
    }

    /** By group: who is on the roll and, for each step in its order, whom it counts. What hides small numbers asks for these. */
    Map<String, List<Set<UUID>>> children(Taking taking, EqualityDimension dimension, LocalDate from, LocalDate to) {
        Map<String, List<Set<UUID>>> groups = new LinkedHashMap<>();
        spec(CHILDREN + """
                        select value, array_agg(pupil_id) as roll,
                               coalesce(array_agg(pupil_id) filter (where flagged), '{}') as flagged,
                               coalesce(array_agg(pupil_id) filter (where discussed), '{}') as discussed,
                               coalesce(array_agg(pupil_id) filter (where acted), '{}') as acted
                        from child where on_roll and dimension = :dimension
                        group by value order by value = '', lpad(value, 12)""", taking, from, to)
                .param("dimension", dimension.name())
                .query(row -> {
                    groups.put(
                            row.getString("value"),
                            List.of(ids(row, "roll"), ids(row, "flagged"), ids(row, "discussed"), ids(row, "acted")));
                });
        return groups;
    }

    private JdbcClient.StatementSpec spec(String sql, Taking taking, LocalDate from, LocalDate to) {
        return jdbc.sql(sql)
                .param("taking", taking.id().value())
                .param("asOf", taking.asOf())
                .param("socialCare", taking.socialCare())
                .param("from", from)
                .param("to", to);
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return new HashSet<>(Arrays.asList((UUID[]) row.getArray(column).getArray()));
    }
}
