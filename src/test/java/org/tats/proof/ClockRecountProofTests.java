package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.RunAs;
import org.tats.clocks.Clocks;
import org.tats.common.PupilId;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/**
 * All clocks of an authority are counted again in one pass: as many statements for twice the pupils, besides the pieces in
 * which the readings are copied. Pupils, registers of a year and a term, suspensions, exclusions and timetables are made up
 * by statements over sets.
 */
@TatsTest
class ClockRecountProofTests {

    private static final Proof PROOF = Proof.of("clock-recount");
    private static final int HALF = PROOF.size("pupils", 300, 10_000);
    private static final int PIECE = 2_000;
    private static final int ONE_BY_ONE = 10;

    @Autowired
    private Clocks clocks;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private TransactionTemplate transaction;

    private record Counted(int pupils, int runnings, Duration took, List<String> statements) {

        long copies() {
            return statements.stream()
                    .filter(SwitchingDataSource.COPIED::equals)
                    .count();
        }

        long besidesCopies() {
            return statements.size() - copies();
        }
    }

    @BeforeEach
    void anAuthorityWithSchoolsAndSixtyKindsOfRegister() {
        owner().sql("""
                        insert into registry.school (urn, laestab, la_code, name, phase)
                        select 700000 + s, 8765000 + s, 876, 'School ' || s, 'SECONDARY' from generate_series(1, 60) s""").update();
        owner().sql("""
                        insert into registry.calendar_day (urn, date, kind)
                        select 700000 + s, day,
                          case when day between '2025-10-25' and '2025-11-02' or day between '2025-12-20' and '2026-01-04'
                            or day between '2026-02-14' and '2026-02-22' or day between '2026-04-02' and '2026-04-19'
                            or day between '2026-05-23' and '2026-05-31' or day between '2026-07-22' and '2026-09-01'
                            or day between '2026-10-24' and '2026-11-01' then 'HOLIDAY' else 'SCHOOL' end
                        from generate_series(1, 60) s, generate_series(date '2025-09-02', '2026-12-18', '1 day') day
                        where extract(isodow from day) < 6""").update();
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
                            else half('/', k, day::date) || half(chr(92), k, day::date) end, '' order by day)
                        from generate_series(0, 59) k
                          cross join
                          (values (date '2025-08-01', date '2025-12-31'), ('2026-01-01', '2026-04-05'),
                                  ('2026-04-06', '2026-05-24'), ('2026-05-25', '2026-07-31'),
                                  ('2026-08-01', '2026-12-31')) w (first, last)
                          cross join lateral generate_series(w.first, w.last, '1 day') day
                          left join registry.calendar_day c on c.urn = 700001 and c.date = day and c.kind = 'SCHOOL'
                        group by k, w.first""").update();
    }

    @Test
    void countsEverybodyInOnePass() {
        enter(1, HALF);
        everybody(); // the first pass of a process also reads classes and plans
        Counted half = everybody();
        enter(HALF + 1, 2 * HALF);
        everybody();
        Counted whole = everybody();

        for (Counted counted : List.of(half, whole)) {
            PROOF.figure(
                    "%,d pupils, %,d clocks kept, %.1f s, %d statements and %d pieces of up to %,d readings",
                    counted.pupils(),
                    counted.runnings(),
                    counted.took().toMillis() / 1000.0,
                    counted.besidesCopies(),
                    counted.copies(),
                    PIECE);
        }
        assertThat(whole.runnings()).isGreaterThan(half.runnings());
        assertThat(whole.statements()).isNotEmpty();
        assertThat(whole.besidesCopies()).as("statements for twice the pupils").isEqualTo(half.besidesCopies());
        assertThat(whole.copies()).isLessThanOrEqualTo(1 + whole.runnings() / PIECE);
        wouldNoticeCountingOneByOne(whole);
    }

    /** Planted: each child alone. */
    private void wouldNoticeCountingOneByOne(Counted whole) {
        List<PupilId> some = owner()
                .sql("select pupil_id from registry.pupil order by pupil_id limit :some")
                .param("some", ONE_BY_ONE)
                .query(UUID.class)
                .list()
                .stream()
                .map(PupilId::new)
                .toList();
        List<String> statements = source.statements(() -> RunAs.system(() -> transaction.executeWithoutResult(
                status -> some.forEach(pupil -> clocks.recount(Set.of(pupil), "settings")))));
        PROOF.figure("planted: %d children one by one, %d statements: caught", ONE_BY_ONE, statements.size());
        assertThat(statements).hasSizeGreaterThan(3 * whole.statements().size());
    }

    private Counted everybody() {
        long began = System.nanoTime();
        List<String> statements = source.statements(() -> RunAs.system(() -> clocks.everybody("settings")));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Counted(count("registry.pupil"), count("clocks.running where gone_on is null"), took, statements);
    }

    private int count(String rows) {
        return RunAs.system(() -> transaction.execute(status -> JdbcClient.create(source)
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single()));
    }

    /** Pupils of these numbers: one in 20 was suspended, one in 300 excluded, one in 80 has a part-time timetable. */
    private void enter(int first, int last) {
        for (String statement : List.of("""
                insert into registry.pupil (pupil_id, upn, surname, forename, date_of_birth, sex, ncyear, sen_provision, home_la)
                select md5('p' || n)::uuid, substr('ABCDEFGHJKLMNPQRTUVWXYZ', 1 + (
                    select sum((place + 1) * substr(876000000000 + n || '', place, 1)::integer)
                    from generate_series(1, 12) place)::integer % 23, 1) || (876000000000 + n),
                  'Oak ' || n, 'Pupil', date '2011-09-01' + n % 1400, 'F', '9', 'N',
                  case when n % 50 = 0 then 877 else 876 end
                from generate_series(:first, :last) n""", """
                insert into registry.enrolment (enrolment_id, pupil_id, urn, entry_date)
                select md5('e' || n)::uuid, md5('p' || n)::uuid, 700001 + n % 60, '2025-09-01'
                from generate_series(:first, :last) n""", """
                insert into registry.attendance (pupil_id, urn, window_start, marks)
                select md5('p' || n)::uuid, 700001 + n % 60, window_start, marks
                from generate_series(:first, :last) n join public.kind_of_register on kind = n % 60""", """
                insert into registry.suspension (suspension_id, pupil_id, urn, category, start_date, sessions, reason1)
                select md5('s' || n || times)::uuid, md5('p' || n)::uuid, 700001 + n % 60, 'SUSP',
                  date '2026-09-07' + n % 10 + 14 * times, 1 + n % 14, 'DB'
                from generate_series(:first, :last) n, generate_series(0, 3) times where n % 20 = 0""", """
                insert into registry.suspension (suspension_id, pupil_id, urn, category, start_date, sessions, reason1)
                select md5('x' || n)::uuid, md5('p' || n)::uuid, 700001 + n % 60, 'PERM', date '2026-10-12' + n % 30, 0, 'PP'
                from generate_series(:first, :last) n where n % 300 = 7""", """
                insert into registry.arrangement (arrangement_id, pupil_id, kind, urn, from_date, planned_end, half_hours,
                  details, recorded_by, recorded_at)
                select md5('a' || n)::uuid, md5('p' || n)::uuid, 'PART_TIME', 700001 + n % 60, date '2026-10-05' + n % 40,
                  date '2026-11-16' + n % 40, 25, '{}', (select person_id from access.person limit 1), now()
                from generate_series(:first, :last) n where n % 80 = 3""")) {
            owner().sql(statement).param("first", first).param("last", last).update();
        }
        owner().sql("analyze").update();
    }

    private JdbcClient owner() {
        return source.owner();
    }
}
