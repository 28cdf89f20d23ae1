package org.tats.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Reads the trail: who looked, and who changed what people may do. Whoever calls it decides who may know that. */
@Repository
@Transactional
public class AuditReading {

    /** Programs read too, but nobody looks. */
    private static final String PEOPLE = "e.person_id <> '" + RunAs.SYSTEM + "'";

    private final JdbcClient jdbc;

    AuditReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was shown this pupil since a moment; who looked last comes first. */
    public List<Looker> whoLooked(PupilId pupil, Instant from, int offset, int limit) {
        return jdbc.sql("""
                        with seen as (
                          select e.event_id, e.at, e.person_id, e.subject_kind from audit.event e
                          where e.pupil_id = :pupil and e.action = 'Opened' and %1$s
                          union
                          select e.event_id, e.at, e.person_id, e.subject_kind from audit.event e
                          where e.action = 'Opened' and e.detail ?? 'pupils'
                            and e.detail -> 'pupils' @> jsonb_build_array(cast(:pupil as text)) and %1$s),
                        looked as (
                          select person_id, count(*) as times, min(at) as first, max(at) as last,
                                 array_agg(distinct subject_kind) as kinds,
                                 bool_or(exists (select from access.relationship_over_time r
                                                 where r.person_id = seen.person_id and r.pupil_id = :pupil
                                                   and r.kind = 'BREAK_GLASS'
                                                   and seen.at >= r.valid_from and seen.at < r.valid_to)) as emergency
                          from seen where at >= :from
                          group by person_id)
                        select l.*, p.name, p.agency_name, p.job_title
                        from looked l join access.person_post p using (person_id)
                        order by l.last desc, l.person_id offset :offset limit :limit""".formatted(PEOPLE))
                .param("pupil", pupil.value())
                .param("from", Timestamp.from(from))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Looker(
                        reader(row),
                        row.getInt("times"),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant(),
                        Set.of(texts(row.getArray("kinds"))),
                        row.getBoolean("emergency")))
                .list();
    }

    /** Changes of people, posts, roles and rules, the newest first. */
    public List<RightsChange> rightsChanges(Instant from, Instant to, int offset, int limit) {
        return jdbc.sql("""
                        select e.at, b.name as by_name, e.action, coalesce(a.name, e.subject_id) as about,
                               case when e.detail = '{}' then '' else e.detail::text end as detail
                        from audit.event e
                        left join access.person_name b on b.person_id = e.person_id
                        left join access.person_name a on e.subject_kind = 'person' and a.person_id::text = e.subject_id
                        where e.at >= :from and e.at < :to and e.subject_kind in ('person', 'matrix')
                          and e.action not in ('Opened', 'SignedIn', 'SignedOut')
                        order by e.event_id desc offset :offset limit :limit""")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new RightsChange(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("action"),
                        row.getString("about"),
                        row.getString("detail")))
                .list();
    }

    /**
     * Draws openings of single records by people: in each stratum those whose hash with the seed is smallest. A
     * relationship counts a minute early, for its row and the trail's are stamped by two clocks.
     */
    public List<Drawn> draw(Draw draw) {
        return jdbc.sql("""
                        with opening as (
                          select e.event_id,
                                 exists (select from access.relationship_over_time r
                                         where r.person_id = e.person_id and r.pupil_id = e.pupil_id
                                           and r.kind = 'BREAK_GLASS' and e.at >= r.valid_from - interval '1 minute'
                                           and e.at < r.valid_to) as glass,
                                 exists (select from access.relationship_over_time r
                                         where r.person_id = e.person_id and r.pupil_id = e.pupil_id
                                           and r.kind <> 'BREAK_GLASS' and e.at >= r.valid_from - interval '1 minute'
                                           and e.at < r.valid_to) as related,
                                 extract(isodow from e.at at time zone 'Europe/London') < 6
                                   and (e.at at time zone 'Europe/London')::time between :begins and :ends as in_hours
                          from audit.event e
                          where e.action = 'Opened' and e.pupil_id is not null and e.at >= :from and e.at < :to
                            and %s),
                        stratum as (
                          select event_id,
                                 case when glass then 'EMERGENCY'
                                      when not related and not in_hours then 'NO_RELATIONSHIP_OUT_OF_HOURS'
                                      when not related then 'NO_RELATIONSHIP'
                                      when not in_hours then 'OUT_OF_HOURS'
                                      else 'ORDINARY' end as name
                          from opening),
                        ranked as (
                          select event_id, name, count(*) over (partition by name) as of_so,
                                 row_number() over (partition by name
                                                    order by md5(cast(:seed as text) || ':' || event_id), event_id) as place
                          from stratum)
                        select event_id, name, of_so
                        from ranked
                        join unnest(cast(:names as text[]), cast(:one_in as integer[])) as share (name, one_in) using (name)
                        where place <= greatest(:least, ceil(of_so / one_in::numeric))
                        order by event_id""".formatted(PEOPLE))
                .param("from", Timestamp.from(draw.from()))
                .param("to", Timestamp.from(draw.to()))
                .param("begins", draw.dayBegins())
                .param("ends", draw.dayEnds())
                .param("seed", String.valueOf(draw.seed()))
                .param("least", draw.least())
                .param("names", strata(draw))
                .param("one_in", shares(draw))
                .query((row, number) ->
                        new Drawn(row.getLong("event_id"), Stratum.valueOf(row.getString("name")), row.getInt("of_so")))
                .list();
    }

    private static String[] strata(Draw draw) {
        return draw.oneIn().keySet().stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    private static Integer[] shares(Draw draw) {
        return draw.oneIn().keySet().stream().sorted().map(draw.oneIn()::get).toArray(Integer[]::new);
    }

    /** These openings, in order of time. */
    public List<Opening> openings(Collection<Long> events) {
        return jdbc.sql("""
                        select e.event_id, e.at, e.person_id, e.subject_kind, e.pupil_id, p.name, p.agency_name, p.job_title
                        from audit.event e join access.person_post p using (person_id)
                        where e.event_id = any (:events) and e.pupil_id is not null order by e.event_id""")
                .param("events", events.toArray(Long[]::new))
                .query((row, number) -> new Opening(
                        row.getLong("event_id"),
                        row.getTimestamp("at").toInstant(),
                        reader(row),
                        row.getString("subject_kind"),
                        new PupilId(row.getObject("pupil_id", UUID.class))))
                .list();
    }

    /** Whoever opened records of more than so many pupils within an hour of the clock, items of a meeting left out. */
    public List<BusyHour> busyHours(Instant from, Instant to, int moreThan) {
        return jdbc.sql("""
                        with busy as (
                          select e.person_id, date_trunc('hour', e.at) as hour, count(distinct e.pupil_id) as pupils
                          from audit.event e
                          where e.action = 'Opened' and e.pupil_id is not null and e.at >= :from and e.at < :to
                            and e.subject_kind <> 'discussion' and %s
                          group by e.person_id, date_trunc('hour', e.at)
                          having count(distinct e.pupil_id) > :more)
                        select b.*, p.name, p.agency_name, p.job_title
                        from busy b join access.person_post p using (person_id)
                        order by b.hour, b.person_id""".formatted(PEOPLE))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("more", moreThan)
                .query((row, number) ->
                        new BusyHour(reader(row), row.getTimestamp("hour").toInstant(), row.getInt("pupils")))
                .list();
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("agency_name"),
                row.getString("job_title"));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
