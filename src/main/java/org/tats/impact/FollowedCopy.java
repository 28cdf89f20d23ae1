package org.tats.impact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.registry.MarkClass;
import org.tats.registry.MarkCode;

/**
 * Counts what lies before and after each first discussion and each flag, for windows of 30, 60 and 90 school days, in one
 * statement. Marks are counted by taking their codes out of the held strings; only where two schools marked the same weeks of
 * one pupil is it looked mark by mark which of two counts, as {@code registry.MarkLine} does.
 */
@Repository
class FollowedCopy {

    private static final String ATTENDED = symbols(mark -> mark.markClass().attended());
    private static final String ABSENT = symbols(mark -> mark.markClass().absent());
    /** For sorting all windows of an authority without the disk; until the end of the transaction. */
    private static final String MEMORY = "64MB";
    /** Both attended, and by far the commonest. */
    private static final String EVERYDAY = symbols(mark -> mark == MarkCode.PRESENT_AM || mark == MarkCode.PRESENT_PM);
    /** Of two marks for one session the earlier in this line counts. */
    private static final String RANKED = Arrays.stream(MarkCode.values())
            .sorted(Comparator.comparingInt(mark -> rank(mark.markClass())))
            .map(mark -> String.valueOf(mark.symbol()))
            .collect(Collectors.joining());

    private static final String WINDOWS = """
            with about as (
              select 'DISCUSSION' as about, discussion_id as id, pupil_id, urn, coalesce(least(asked_on, held_on), held_on) as asked,
                     held_on as index_on
              from impact.discussion where taking_id = :taking and (first_of_case or first_of_forum)
              union all
              select 'FLAG', flag_id, pupil_id, urn, since, null from impact.flag where taking_id = :taking
            ), placed as (
              select a.*, b.number as before_no,
                     case when a.index_on is null then b.number + t.gap_days else i.number end as index_no
              from about a
              join impact.taking t on t.taking_id = :taking
              left join lateral (select number from impact.staging_school_day d
                                 where d.urn = a.urn and d.date < a.asked order by d.date desc limit 1) b on true
              left join lateral (select number from impact.staging_school_day d
                                 where d.urn = a.urn and d.date <= a.index_on order by d.date desc limit 1) i on true
            ), windows as (
              select p.about, p.id, p.pupil_id, p.urn, p.asked, n.days, coalesce(p.index_on, ix.date, p.asked) as index_on,
                     bf.date as before_from, bt.date as before_to, af.date as after_from, ae.date as after_to
              from placed p
              cross join (values (30), (60), (90)) n (days)
              left join impact.staging_school_day bf on bf.urn = p.urn and bf.number = p.before_no - n.days + 1
              left join impact.staging_school_day bt on bt.urn = p.urn and bt.number = p.before_no
              left join impact.staging_school_day af on af.urn = p.urn and af.number = p.index_no + 1
              left join impact.staging_school_day ae on ae.urn = p.urn and ae.number = p.index_no + n.days
              left join impact.staging_school_day ix on ix.urn = p.urn and ix.number = p.index_no
            ), side as materialized (
              select about, id, days, pupil_id, 1 as side, before_from as first_day, before_to as last_day from windows
              where before_from is not null and before_to is not null
              union all
              select about, id, days, pupil_id, 2, after_from, after_to from windows
              where after_from is not null and after_to <= :asOf
            )""";

    /**
     * Taking out is slow by the length of the list, so what stands nearly everywhere goes first: blanks, which are no mark, and
     * the two marks of a child who is there. The rest is short. Marks are ASCII: as many bytes as characters.
     */
    private static final String REGISTER = """
            , doubled as materialized (
              select pupil_id, window_start from reporting.attendance
              where pupil_id in (select pupil_id from about)
              group by pupil_id, window_start having count(*) > 1
            ), marked as (
              select a.pupil_id, a.window_start, a.marks from reporting.attendance a
              where a.pupil_id in (select pupil_id from about)
                and not exists (select from doubled d where d.pupil_id = a.pupil_id and d.window_start = a.window_start)
              union all
              select m.pupil_id, m.window_start, string_agg(substr(:ranked, m.best, 1), '' order by m.place)
              from (select a.pupil_id, a.window_start, c.place,
                           min(coalesce(nullif(strpos(:ranked, substr(a.marks, c.place, 1)), 0), length(:ranked))) as best
                    from doubled d
                    join reporting.attendance a on a.pupil_id = d.pupil_id and a.window_start = d.window_start
                    cross join lateral generate_series(1, length(a.marks)) c (place)
                    group by a.pupil_id, a.window_start, c.place) m
              group by m.pupil_id, m.window_start
            ), register as (
              select pupil_id, window_start, window_start + (octet_length(marks) + 1) / 2 - 1 as window_end, marks
              from marked offset 0
            ), cut as (
              select s.about, s.id, s.days, s.side,
                     substr(r.marks, 1 + 2 * greatest(s.first_day - r.window_start, 0),
                            2 * (s.last_day - greatest(s.first_day, r.window_start) + 1)) as marks
              from side s
              join register r on r.pupil_id = s.pupil_id and r.window_start <= s.last_day and r.window_end >= s.first_day
              offset 0
            ), shortened as (
              select about, id, days, side, octet_length(translate(marks, ' ', '')) as marked,
                     translate(marks, ' ' || :everyday, '') as rest
              from cut offset 0
            ), sessions as (
              select about, id, days, side, sum(marked - octet_length(translate(rest, :attended, ''))) as attended,
                     sum(octet_length(rest) - octet_length(translate(rest, :absent, ''))) as absent
              from shortened group by about, id, days, side
            )""";

    private static final String EVENTS = """
            , suspended as (
              select s.about, s.id, s.days, s.side, sum(e.sessions) filter (where e.category = 'SUSP') as half_days,
                     sum(e.sessions) filter (where e.category = 'LNCH') as lunches
              from side s
              join impact.exclusion e on e.taking_id = :taking and e.pupil_id = s.pupil_id and not e.cancelled
               and e.category in ('SUSP', 'LNCH') and e.start_date between s.first_day and s.last_day
              group by s.about, s.id, s.days, s.side
            ), history as (
              select a.about, a.id, count(*) as suspensions
              from about a
              join impact.exclusion e on e.taking_id = :taking and e.pupil_id = a.pupil_id and not e.cancelled
               and e.category in ('SUSP', 'LNCH') and e.start_date < a.asked and e.start_date >= a.asked - interval '1 year'
              group by a.about, a.id
            )""";

    private static final String RESULT = """

            insert into impact.followed
            select :taking, w.about, w.id, w.days, w.pupil_id, w.index_on, w.before_from, w.before_to, w.after_from, w.after_to,
                   coalesce(b.attended, 0), coalesce(b.attended + b.absent, 0), coalesce(f.attended, 0),
                   coalesce(f.attended + f.absent, 0), coalesce(sb.half_days, 0), coalesce(sf.half_days, 0),
                   coalesce(sb.lunches, 0), coalesce(sf.lunches, 0), coalesce(h.suspensions, 0),
                   case when w.before_from is null or w.before_to is null then 'NO_SCHOOL_DAYS'
                        when w.after_to is null or w.after_to > :asOf then 'NOT_YET'
                        when coalesce(k.attendance_to < w.after_to, true) then 'LATE_DATA'
                        when coalesce(b.attended + b.absent, 0) * 3 < w.days * 2
                          or coalesce(f.attended + f.absent, 0) * 3 < w.days * 2 then 'FEW_SESSIONS' end
            from windows w
            left join sessions b on b.about = w.about and b.id = w.id and b.days = w.days and b.side = 1
            left join sessions f on f.about = w.about and f.id = w.id and f.days = w.days and f.side = 2
            left join suspended sb on sb.about = w.about and sb.id = w.id and sb.days = w.days and sb.side = 1
            left join suspended sf on sf.about = w.about and sf.id = w.id and sf.days = w.days and sf.side = 2
            left join history h on h.about = w.about and h.id = w.id
            left join impact.school k on k.taking_id = :taking and k.urn = w.urn""";

    private final JdbcClient jdbc;

    FollowedCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Needs the flags, discussions, exclusions and schools of the taking, its gap, and the numbered school days. */
    void followed(TakingId taking, LocalDate asOf) {
        jdbc.sql("select set_config('work_mem', :memory, true)")
                .param("memory", MEMORY)
                .query(String.class)
                .single();
        jdbc.sql(WINDOWS + REGISTER + EVENTS + RESULT)
                .param("taking", taking.value())
                .param("asOf", asOf)
                .param("everyday", EVERYDAY)
                .param("attended", ATTENDED)
                .param("absent", ABSENT)
                .param("ranked", RANKED)
                .update();
        jdbc.sql("analyze impact.followed").update();
    }

    /** The commonest marks come first in {@link MarkCode}, and the database looks through a list from its beginning. */
    static String symbols(Predicate<MarkCode> which) {
        return Arrays.stream(MarkCode.values())
                .filter(which)
                .map(mark -> String.valueOf(mark.symbol()))
                .collect(Collectors.joining());
    }

    private static int rank(MarkClass markClass) {
        return switch (markClass) {
            case PRESENT -> 0;
            case APPROVED_ACTIVITY -> 1;
            case AUTHORISED -> 2;
            case UNAUTHORISED -> 3;
            case NOT_POSSIBLE -> 4;
            case ADMINISTRATIVE -> 5;
            case OTHER_SCHOOL -> 6;
            case NOT_RECEIVED -> 7;
        };
    }
}
