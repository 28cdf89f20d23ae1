package org.tats.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was discussed at the meetings of a period, by school and theme. */
@Repository
class ThemeQueries {

    private final JdbcClient jdbc;

    ThemeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the flags that were open on the day of the discussion. @param to included */
    List<Theme> byFlag(LocalDate from, LocalDate to) {
        return read("""
                        select distinct coalesce(s.name, 'No school') as school, d.pupil_id,
                               case
                                 when f.rule is null then 'No flag'
                                 when f.rule in ('PEX-NOTICE', 'HT-CONSIDER') or f.rule like 'SUS-%' then 'Exclusion and suspension'
                                 when f.rule in ('NIL-15', 'SA', 'PA', 'ATT-DROP', 'UNA-8') then 'Absence'
                                 when f.rule in ('I-15', 'I-10') then 'Illness'
                                 else 'Timetables and moves'
                               end as theme
                        from reporting.discussion d
                        left join registry.school_name s on s.urn = d.urn
                        left join reporting.flag f on f.pupil_id = d.pupil_id and f.since <= d.held_on
                         and (f.ended_on is null or f.ended_on >= d.held_on)
                        where d.held_on between :from and :to
                        order by school, theme, d.pupil_id""", from, to);
    }

    /** With the need that is recorded now. @param to included */
    List<Theme> byNeed(LocalDate from, LocalDate to) {
        return read("""
                        select distinct coalesce(s.name, 'No school') as school, d.pupil_id,
                               coalesce(nullif(p.sen_need, ''), 'No need recorded') as theme
                        from reporting.discussion d
                        left join registry.school_name s on s.urn = d.urn
                        left join reporting.pupil p on p.pupil_id = d.pupil_id
                        where d.held_on between :from and :to
                        order by school, theme, d.pupil_id""", from, to);
    }

    private List<Theme> read(String sql, LocalDate from, LocalDate to) {
        return jdbc.sql(sql)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Theme(
                        row.getString("school"), row.getString("theme"), row.getObject("pupil_id", UUID.class)))
                .list();
    }
}
