package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.RunAs;
import org.tats.impact.Cohort;
import org.tats.impact.Comparison;
import org.tats.impact.ComparisonService;
import org.tats.impact.MeasureService;
import org.tats.impact.MeasureSheet;
import org.tats.impact.Outcome;
import org.tats.impact.TakingService;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/**
 * All measures of an authority are taken and counted by as many statements for twice the pupils. Pupils, registers of three
 * years and a term, suspensions, flags, discussions and actions are made up by statements over sets.
 */
@TatsTest
class ImpactRefreshProofTests {

    private static final Proof PROOF = Proof.of("impact-refresh");
    private static final int HALF = PROOF.size("pupils", 200, 10_000);
    private static final int KINDS = PROOF.size("kinds", 11, 60);
    private static final int SCHOOLS = PROOF.size("schools", 3, 60);
    private static final Cohort THREE_YEARS = Cohort.of(LocalDate.of(2023, 9, 1), LocalDate.of(2026, 11, 20));

    @Autowired
    private TakingService takings;

    @Autowired
    private MeasureService measures;

    @Autowired
    private ComparisonService comparisons;

    @Autowired
    private SwitchingDataSource source;

    private record Run<T>(T result, List<String> statements, Duration took) {

        String words() {
            return "%d statements in %.1f s".formatted(statements.size(), took.toMillis() / 1000.0);
        }
    }

    @BeforeEach
    void anAuthorityWithSchoolsAndKindsOfRegister() {
        owner().sql("""
                        insert into registry.school (urn, laestab, la_code, name, phase)
                        select 700000 + s, 8765000 + s, 876, 'School ' || s, case when s % 3 = 0 then 'PRIMARY' else 'SECONDARY' end
                        from generate_series(1, :schools) s""").param("schools", SCHOOLS).update();
        owner().sql("""
                        insert into registry.calendar_day (urn, date, kind)
                        select 700000 + s, day, 'SCHOOL'
                        from generate_series(1, :schools) s, generate_series(date '2023-09-04', date '2026-12-18', '1 day') day
                        where extract(isodow from day) < 6 and extract(month from day) <> 8
                          and to_char(day, 'MM-DD') not between '10-23' and '11-01'
                          and to_char(day, 'MM-DD') not between '12-20' and '12-31'
                          and to_char(day, 'MM-DD') not between '01-01' and '01-04'
                          and to_char(day, 'MM-DD') not between '02-14' and '02-22'
                          and to_char(day, 'MM-DD') not between '04-02' and '04-17'
                          and to_char(day, 'MM-DD') not between '05-24' and '05-31'
                          and to_char(day, 'MM-DD') not between '07-22' and '09-01'""").param("schools", SCHOOLS).update();
        owner().sql("""
                        insert into registry.freshness (urn, kind, data_to, loaded_at)
                        select 700000 + s, k, '2026-11-20', now()
                        from generate_series(1, :schools) s, unnest(array['attendance', 'suspensions']) k""").param("schools", SCHOOLS).update();
        owner().sql("create table public.kind_of_register (kind integer, window_start date, marks text)")
                .update();
        // the higher the number of its kind, the more sessions are missed
        owner().sql("""
                        create function public.half(half text, kind integer, day date) returns text language sql as $$
                          select case when abs(hashtext(half || kind || day)) % 150 >= kind then half
                            else substr('IIIIOOGUNCEM', 1 + abs(hashtext(day || half || kind)) % 12, 1) end $$""").update();
        owner().sql("""
                        insert into public.kind_of_register
                        select k, w.first, string_agg(case
                            when c.date is null or day::date > '2026-11-20' then '  '
                            else half('/', k * 60 / :kinds, day::date) || half(chr(92), k * 60 / :kinds, day::date) end, ''
                            order by day)
                        from generate_series(0, :kinds - 1) k
                        cross join lateral (
                          select first, lead(first, 1, date '2027-01-01') over (order by first) - 1 as last
                          from unnest(array[date '2023-08-01', '2024-01-01', '2024-04-01', '2024-05-27', '2024-08-01',
                            '2025-01-01', '2025-04-21', '2025-05-26', '2025-08-01', '2026-01-01', '2026-04-06', '2026-05-25',
                            '2026-08-01']) first) w
                        cross join lateral generate_series(w.first, w.last, '1 day') day
                        left join registry.calendar_day c on c.urn = 700001 and c.date = day
                        group by k, w.first""").param("kinds", KINDS).update();
    }

    @Test
    void measuresEverybodyInAFewStatements() {
        enter(1, HALF);
        run(takings::takeNow); // the first of a process also reads classes and plans
        Run<?> half = refreshed();
        List<Run<?>> halfCounted = counted();
        enter(HALF + 1, 2 * HALF);
        Run<?> whole = refreshed();
        List<Run<?>> wholeCounted = counted();

        for (int n = 0; n < wholeCounted.size(); n++) {
            assertThat(wholeCounted.get(n).statements())
                    .as("for twice the pupils")
                    .hasSameSizeAs(halfCounted.get(n).statements());
        }
        assertThat(whole.statements()).as("for twice the pupils").hasSameSizeAs(half.statements());
        wouldNoticeOneStatementAPupil(whole);
    }

    private Run<?> refreshed() {
        Run<?> run = run(takings::takeNow);
        PROOF.figure(
                "%,d pupils, %,d flags, %,d discussions, %,d windows: taken by %s",
                count("impact.pupil"),
                count("impact.flag"),
                count("impact.discussion"),
                count("impact.followed"),
                run.words());
        return run;
    }

    private List<Run<?>> counted() {
        Run<MeasureSheet> sheet = run(() -> measures.sheet(THREE_YEARS));
        Run<Comparison> comparison = run(() -> comparisons.compare(THREE_YEARS, 60, Outcome.ATTENDANCE));
        PROOF.figure("all measures by %s", sheet.words());
        PROOF.figure(
                "%,d of %,d discussed matched among %,d candidates, by %s",
                comparison.result().pairs(),
                comparison.result().complete(),
                comparison.result().candidates(),
                comparison.words());
        assertThat(sheet.result().figure("M7", "change").orElseThrow().value()).isPresent();
        assertThat(comparison.result().pairs()).isPositive();
        return List.of(sheet, comparison);
    }

    /** Planted: what a statement for each pupil would add. */
    private void wouldNoticeOneStatementAPupil(Run<?> whole) {
        List<String> statements = source.statements(() -> RunAs.system(() -> {
            takings.takeNow();
            for (int pupil = 0; pupil < 5; pupil++) {
                measures.incomplete(THREE_YEARS);
            }
        }));
        PROOF.figure("planted: 5 questions more, %d statements: caught", statements.size());
        assertThat(statements).hasSizeGreaterThan(whole.statements().size() + 4);
    }

    private <T> Run<T> run(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        long began = System.nanoTime();
        List<String> statements = source.statements(() -> result.add(RunAs.system(work)));
        return new Run<>(result.getFirst(), statements, Duration.ofNanos(System.nanoTime() - began));
    }

    private int count(String table) {
        return owner().sql("select count(*) from " + table).query(Integer.class).single();
    }

    /**
     * Pupils of these numbers: those with poor registers were flagged each year, one in 7 was suspended twice, one in 400
     * excluded, one in 12 discussed.
     */
    private void enter(int first, int last) {
        for (String statement : List.of("""
                insert into registry.pupil (pupil_id, upn, surname, forename, date_of_birth, sex, ncyear, sen_provision, home_la)
                select md5('p' || n)::uuid, substr('ABCDEFGHJKLMNPQRTUVWXYZ', 1 + (
                    select sum((place + 1) * substr(876000000000 + n || '', place, 1)::integer)
                    from generate_series(1, 12) place)::integer % 23, 1) || (876000000000 + n),
                  'Oak ' || n, 'Pupil', date '2011-09-01' + n % 1400, case n % 2 when 0 then 'F' else 'M' end,
                  (3 + n % 9)::text, case when n % 30 = 0 then 'E' when n % 5 = 0 then 'K' else 'N' end, 876
                from generate_series(:first, :last) n""", """
                insert into registry.enrolment (enrolment_id, pupil_id, urn, entry_date)
                select md5('e' || n)::uuid, md5('p' || n)::uuid, 700001 + n % :schools, '2023-09-01'
                from generate_series(:first, :last) n""", """
                insert into registry.attendance (pupil_id, urn, window_start, marks)
                select md5('p' || n)::uuid, 700001 + n % :schools, window_start, marks
                from generate_series(:first, :last) n join public.kind_of_register on kind = (n * 7) % :kinds""", """
                insert into registry.attendance (pupil_id, urn, window_start, marks)
                select md5('p' || n)::uuid, 700001 + (n + 1) % :schools, window_start, marks
                from generate_series(:first, :last) n join public.kind_of_register on kind = n % :kinds
                where n % 40 = 0 and window_start = '2025-08-01'""", """
                insert into registry.suspension (suspension_id, pupil_id, urn, category, start_date, sessions, reason1)
                select md5('s' || n || times)::uuid, md5('p' || n)::uuid, 700001 + n % :schools, 'SUSP',
                  date '2023-10-02' + n % 900 + 60 * times, 1 + n % 10, 'DB'
                from generate_series(:first, :last) n, generate_series(0, 1) times where n % 7 = 0""", """
                insert into registry.suspension (suspension_id, pupil_id, urn, category, start_date, sessions, reason1)
                select md5('x' || n)::uuid, md5('p' || n)::uuid, 700001 + n % :schools, 'PERM', date '2024-01-12' + n % 900, 0, 'PP'
                from generate_series(:first, :last) n where n % 400 = 7""", """
                insert into flags.flag (flag_id, pupil_id, school_urn, rule, rule_version, episode, since, reason, inputs, as_of,
                  known_at, ended_on)
                select md5('f' || n || y)::uuid, md5('p' || n)::uuid, 700001 + n % :schools,
                  case n % 4 when 0 then 'SUS-3' when 1 then 'ATT-DROP' else 'PA' end, 1, y || '', since, 'Made up.', '{}', since,
                  now(), since + 120
                from generate_series(:first, :last) n, generate_series(2023, 2026) y,
                  lateral (select make_date(y, 10, 1) + n % 50 as since) day
                where (n * 7) % :kinds * 60 / :kinds > 20""", """
                insert into cases.case_file (case_file_id, pupil_id, status, opened_on, closed_on, close_reason)
                select md5('c' || n)::uuid, md5('p' || n)::uuid, 'CLOSED', '2024-01-01', '2024-01-02', 'RESOLVED'
                from generate_series(:first, :last) n where n % 12 = 0""", """
                insert into cases.discussion (discussion_id, case_file_id, pupil_id, school_urn, held_on, kind, origin, asked_on, card,
                  card_as_of, outcome_code, outcome_label, outcome_ends_case, finished_at, forum_code, forum_name, steers_case)
                select md5('d' || n || again)::uuid, md5('c' || n)::uuid, md5('p' || n)::uuid, 700001 + n % :schools, day + 60 * again,
                  case again when 0 then 'NEW' else 'REVIEW' end, 'SCHOOL_REFERRAL', day - 14 + 60 * again, '{}', day, 'PLAN_AGREED',
                  'Plan agreed', false, now(), 'TATS', 'Forum', true
                from generate_series(:first, :last) n, generate_series(0, 1) again,
                  lateral (select make_date(2023 + n / 12 % 3, 11, 20) as day) day
                where n % 12 = 0""", """
                insert into cases.agreed_action (action_id, case_file_id, discussion_id, pupil_id, owner_person_id, owner_agency_id,
                  due_on, status, finished_on, agreed_on)
                select md5('a' || n || k)::uuid, md5('c' || n)::uuid, md5('d' || n || 0)::uuid, md5('p' || n)::uuid, p.person_id,
                  g.agency_id, '2026-10-01', 'DONE', '2026-10-01', '2023-11-20'
                from generate_series(:first, :last) n, generate_series(1, 3) k,
                  (select person_id from access.person limit 1) p, (select agency_id from access.agency limit 1) g
                where n % 12 = 0""")) {
            owner().sql(statement)
                    .param("first", first)
                    .param("last", last)
                    .param("schools", SCHOOLS)
                    .param("kinds", KINDS)
                    .update();
        }
        owner().sql("analyze").update();
    }

    private JdbcClient owner() {
        return source.owner();
    }
}
