package org.tats.impact;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.impact.CohortChoices.Kind;
import org.tats.registry.SchoolPhase;
import org.tats.registry.SenProvision;

/** What occurs among the discussions of a taking. */
@Repository
class CohortChoiceQueries {

    private final JdbcClient jdbc;

    CohortChoiceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CohortChoices of(TakingId taking) {
        List<CohortChoices.Row> rows = jdbc.sql("""
                        with discussed as (
                          select d.*, p.sen_need, p.sen_provision
                          from impact.discussion d
                          join impact.pupil p on p.taking_id = d.taking_id and p.pupil_id = d.pupil_id
                          where d.taking_id = :taking
                        ), codes as (
                          select distinct 'FORUM' as kind, forum_code as code from discussed
                          union select 'SCHOOL', urn::text from discussed
                          union select 'PHASE', phase from discussed
                          union select 'NEED', sen_need from discussed
                          union select 'PROVISION', sen_provision from discussed
                          union select 'FLAG', unnest(flags) from discussed
                        )
                        select c.kind, c.code, coalesce(f.name, s.name, r.words, c.code) as words, r.position
                        from codes c
                        left join reporting.forum f on c.kind = 'FORUM' and f.code = c.code
                        left join registry.school_name s on c.kind = 'SCHOOL' and s.urn::text = c.code
                        left join reporting.flag_rule r on c.kind = 'FLAG' and r.rule = c.code
                        where c.code <> ''
                        union all
                        select 'OUTCOME', outcome_code, max(outcome_label), null from discussed
                        where outcome_code <> '' group by outcome_code
                        order by kind, position, words, code""")
                .param("taking", taking.value())
                .query((row, number) ->
                        row(Kind.valueOf(row.getString("kind")), row.getString("code"), row.getString("words")))
                .list();
        return CohortChoices.of(rows);
    }

    private static CohortChoices.Row row(Kind kind, String code, String words) {
        return new CohortChoices.Row(
                kind,
                code,
                switch (kind) {
                    case PHASE -> SchoolPhase.valueOf(code).words();
                    case PROVISION -> SenProvision.valueOf(code).words();
                    default -> words;
                });
    }
}
