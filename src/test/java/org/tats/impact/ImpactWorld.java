package org.tats.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.Upn;
import org.tats.testing.SwitchingDataSource;

/**
 * Puts pupils, registers, flags and discussions there for tests of measures: schools have school every Monday to Friday from
 * September 2024 to July 2027, and registers up to 20 November 2026.
 */
@Component
public class ImpactWorld {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final SwitchingDataSource source;
    private final Attestations attestations;

    ImpactWorld(SwitchingDataSource source, Attestations attestations) {
        this.source = source;
        this.attestations = attestations;
    }

    /** A secondary school. */
    public SchoolUrn school() {
        int number = COUNTER.incrementAndGet();
        var urn = new SchoolUrn(300_000 + number);
        owner().sql("""
                        insert into registry.school (urn, laestab, la_code, name, phase)
                        values (:urn, :laestab, 876, 'School ' || :urn, 'SECONDARY')""")
                .param("urn", urn.value())
                .param("laestab", 8_767_000 + number)
                .update();
        owner().sql("""
                        insert into registry.calendar_day (urn, date, kind)
                        select :urn, day, 'SCHOOL' from generate_series(date '2024-09-02', date '2027-07-20', '1 day') day
                        where extract(isodow from day) < 6""").param("urn", urn.value()).update();
        freshUpTo(urn, LocalDate.of(2026, 11, 20));
        return urn;
    }

    public void freshUpTo(SchoolUrn school, LocalDate day) {
        freshUpTo(school, "attendance", day);
        freshUpTo(school, "suspensions", day);
    }

    /** @param kind attendance or suspensions */
    public void freshUpTo(SchoolUrn school, String kind, LocalDate day) {
        owner().sql("""
                        insert into registry.freshness (urn, kind, data_to, loaded_at)
                        values (:urn, :kind, :day, now())
                        on conflict (urn, kind) do update set data_to = excluded.data_to""")
                .param("urn", school.value())
                .param("kind", kind)
                .param("day", day)
                .update();
    }

    /** In year 9, without special needs, on roll since September 2024. */
    public PupilId pupil(SchoolUrn school) {
        return pupil(school, "N", "9");
    }

    public PupilId pupil(SchoolUrn school, String provision, String year) {
        int number = COUNTER.incrementAndGet();
        var pupil = PupilId.random();
        owner().sql("""
                        insert into registry.pupil (pupil_id, upn, surname, forename, date_of_birth, sex, ncyear,
                                                    sen_provision, ethnicity, home_la)
                        values (:id, :upn, :surname, 'Pupil', '2013-01-15', 'F', :year, :provision, 'WBRI', 876)""")
                .param("id", pupil.value())
                .param("upn", Upn.ofBody("87670%07d".formatted(number)).value())
                .param("surname", "Elm " + number)
                .param("year", year)
                .param("provision", provision)
                .update();
        owner().sql("""
                        insert into registry.enrolment (enrolment_id, pupil_id, urn, entry_date)
                        values (gen_random_uuid(), :pupil, :urn, '2024-09-02')""")
                .param("pupil", pupil.value())
                .param("urn", school.value())
                .update();
        return pupil;
    }

    /** The same two marks on every Monday to Friday of a period; later calls write over earlier ones. */
    public void marks(PupilId pupil, SchoolUrn school, String from, String to, String both) {
        owner().sql("""
                        insert into registry.attendance as held (pupil_id, urn, window_start, marks)
                        select :pupil, :urn, w.first, string_agg(
                          case when day between :from::date and :to::date and extract(isodow from day) < 6 then :both
                            else '  ' end, '' order by day)
                        from (values (date '2025-08-01', date '2025-12-31'), ('2026-01-01', '2026-04-05'),
                                     ('2026-04-06', '2026-05-24'), ('2026-05-25', '2026-07-31'),
                                     ('2026-08-01', '2026-12-31')) w (first, last)
                        cross join lateral generate_series(w.first, w.last, '1 day') day
                        where w.first <= :to::date and w.last >= :from::date
                        group by w.first
                        on conflict (pupil_id, urn, window_start) do update set marks = (
                          select string_agg(case when substr(excluded.marks, place, 1) = ' ' then substr(held.marks, place, 1)
                                              else substr(excluded.marks, place, 1) end, '' order by place)
                          from generate_series(1, length(held.marks)) place)""")
                .param("pupil", pupil.value())
                .param("urn", school.value())
                .param("from", from)
                .param("to", to)
                .param("both", both)
                .update();
    }

    /** A finished discussion of the weekly meeting that opens a case. @param asked the day of the referral */
    public UUID discussed(PupilId pupil, SchoolUrn school, String asked, String held) {
        return discussed(pupil, school, asked, held, "TATS", null);
    }

    /** @param caseFile null for a new case, which is closed */
    public UUID discussed(
            PupilId pupil, SchoolUrn school, String asked, String held, String forum, @Nullable UUID caseFile) {
        UUID file = caseFile == null ? UUID.randomUUID() : caseFile;
        owner().sql("""
                        insert into cases.case_file (case_file_id, pupil_id, status, opened_on, closed_on, close_reason)
                        values (:file, :pupil, 'CLOSED', :held::date, :held::date, 'RESOLVED') on conflict do nothing""")
                .param("file", file)
                .param("pupil", pupil.value())
                .param("held", held)
                .update();
        UUID discussion = UUID.randomUUID();
        owner().sql("""
                        insert into cases.discussion (discussion_id, case_file_id, pupil_id, school_urn, held_on, kind, origin,
                          asked_on, card, card_as_of, outcome_code, outcome_label, outcome_ends_case, finished_at, forum_code,
                          forum_name, steers_case)
                        values (:id, :file, :pupil, :urn, :held::date, :kind, 'SCHOOL_REFERRAL', :asked::date, '{}',
                          :held::date, 'PLAN_AGREED', 'Plan agreed', false, :held::timestamptz, :forum, 'Forum', true)""")
                .param("id", discussion)
                .param("file", file)
                .param("pupil", pupil.value())
                .param("urn", school.value())
                .param("held", held)
                .param("asked", asked)
                .param("kind", caseFile == null ? "NEW" : "REVIEW")
                .param("forum", forum)
                .update();
        return discussion;
    }

    public UUID caseOf(UUID discussion) {
        return owner().sql("select case_file_id from cases.discussion where discussion_id = :id")
                .param("id", discussion)
                .query(UUID.class)
                .single();
    }

    public void flagged(PupilId pupil, SchoolUrn school, String rule, String since) {
        owner().sql("""
                        insert into flags.flag (flag_id, pupil_id, school_urn, rule, rule_version, episode, since, reason,
                          inputs, as_of, known_at)
                        values (gen_random_uuid(), :pupil, :urn, :rule, 1, :since, :since::date, 'In a test.', '{}',
                          :since::date, now())""")
                .param("pupil", pupil.value())
                .param("urn", school.value())
                .param("rule", rule)
                .param("since", since)
                .update();
    }

    /** @param category SUSP, LNCH or PERM */
    public UUID suspended(PupilId pupil, SchoolUrn school, String category, String start, int halfDays) {
        UUID id = UUID.randomUUID();
        owner().sql("""
                        insert into registry.suspension (suspension_id, pupil_id, urn, category, start_date, sessions)
                        values (:id, :pupil, :urn, :category, :start::date, :sessions)""")
                .param("id", id)
                .param("pupil", pupil.value())
                .param("urn", school.value())
                .param("category", category)
                .param("start", start)
                .param("sessions", halfDays)
                .update();
        return id;
    }

    /** Due on this day; finished a day after unless it is open. */
    void action(UUID discussion, String due, String status) {
        owner().sql("""
                        insert into access.agency (agency_id, name, function)
                        select gen_random_uuid(), 'Agency of actions', 'INCLUSION'
                        where not exists (select from access.agency where name = 'Agency of actions')""").update();
        owner().sql("""
                        insert into cases.agreed_action (action_id, case_file_id, discussion_id, pupil_id, owner_person_id,
                          owner_agency_id, due_on, status, finished_on, agreed_on)
                        select gen_random_uuid(), d.case_file_id, d.discussion_id, d.pupil_id,
                          (select person_id from access.person limit 1),
                          (select agency_id from access.agency where name = 'Agency of actions'), :due::date, :status,
                          case when :status <> 'OPEN' then :due::date + 1 end, d.held_on
                        from cases.discussion d where d.discussion_id = :id""")
                .param("id", discussion)
                .param("due", due)
                .param("status", status)
                .update();
    }

    void partTime(PupilId pupil, SchoolUrn school, String from, @Nullable String plannedEnd) {
        owner().sql("""
                        insert into registry.arrangement (arrangement_id, pupil_id, kind, urn, from_date, planned_end, half_hours,
                          details, recorded_by, recorded_at)
                        select gen_random_uuid(), :pupil, 'PART_TIME', :urn, :from::date, :to::date, 25, '{}', person_id, now()
                        from access.person limit 1""")
                .param("pupil", pupil.value())
                .param("urn", school.value())
                .param("from", from)
                .param("to", plannedEnd)
                .update();
    }

    void assessed(PupilId pupil, String from) {
        status(pupil, "EHCNA", from);
    }

    /** That goes on. */
    void status(PupilId pupil, String status, String from) {
        owner().sql("""
                        insert into registry.status_spell (status_spell_id, pupil_id, status, from_date)
                        values (gen_random_uuid(), :pupil, :status, :from::date)""")
                .param("pupil", pupil.value())
                .param("status", status)
                .param("from", from)
                .update();
    }

    /** Section 19, agreed outside a meeting: 10 hours a week that ended with a return. */
    void educated(PupilId pupil, SchoolUrn school, String knew, String decided, String from, String to) {
        UUID request = UUID.randomUUID();
        UUID decision = UUID.randomUUID();
        for (String statement : List.of("""
                insert into panels.request (request_id, pupil_id, source, school_urn, asked_by, way, knew_on, received_on, said, state,
                  owner_person_id, decide_from, entered_by, entered_at)
                select :request, :pupil, 'SCHOOL', :urn, 'School', 'FORM', :knew::date, :knew::date, 'Said.', 'PROVISION', person_id,
                  :knew::date, person_id, now() from access.person limit 1""", """
                insert into panels.decision (decision_id, request_id, pupil_id, year, serial, asked_from, decided_on, decided_by,
                  why_outside, ground, reachable, reachable_words, outcome, reasons, half_hours, provider, starts_on, review_on,
                  letter_by, letter_due, considered, options, seen, recorded_at)
                select :decision, :request, :pupil, 2026, nextval('panels.request_reference'), :knew::date, :decided::date, person_id,
                  'Urgent.', 'ILLNESS', 'NOTHING', '', 'AGREED', 'Reasons.', 20, 'Tutors', :from::date, :from::date + 14, person_id,
                  :decided::date, '{}', '{}', '{}', now() from access.person limit 1""", """
                insert into panels.provision (provision_id, request_id, pupil_id, decision_id, kind, provider, half_hours, starts_on,
                  next_review, ended_on, end_reason)
                values (gen_random_uuid(), :request, :pupil, :decision, 'HOME_TUITION', 'Tutors', 20, :from::date, :from::date + 14,
                  :to::date, 'RETURNED')""")) {
            owner().sql(statement)
                    .param("request", request)
                    .param("decision", decision)
                    .param("pupil", pupil.value())
                    .param("urn", school.value())
                    .param("knew", knew)
                    .param("decided", decided)
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
    }

    /** The 15th day of absence was reached. */
    void fifteen(PupilId pupil, SchoolUrn school, String reached) {
        owner().sql("""
                        insert into clocks.running (about, pupil_id, school_urn, clock, version, key, state, started_on, due_on,
                          half_days)
                        values (:pupil, :pupil, :urn, 'ABSENT-15', 1, :day, 'MET', :day::date - 21, :day::date, 0)""")
                .param("pupil", pupil.value())
                .param("urn", school.value())
                .param("day", reached)
                .update();
    }

    /** A review of the education of a pupil that {@link #educated} gave. */
    void reviewed(PupilId pupil, String held) {
        owner().sql("""
                        insert into panels.provision_review (review_id, provision_id, pupil_id, held_on, words, result, entered_by)
                        select gen_random_uuid(), v.provision_id, v.pupil_id, :held::date, 'Reviewed.', 'ENDS',
                          (select person_id from access.person limit 1)
                        from panels.provision v where v.pupil_id = :pupil""").param("pupil", pupil.value()).param("held", held).update();
    }

    /** By letter, within as many working days as it may be. */
    void told(UUID discussion, PupilId pupil, String on) {
        owner().sql("""
                        insert into cases.family_told (family_told_id, discussion_id, pupil_id, told_on, way, working_days, told_by,
                          allowed_days, recorded_by, recorded_at)
                        select gen_random_uuid(), :discussion, :pupil, :on::date, 'LETTER', 5, person_id, 5, person_id, now()
                        from access.person limit 1""")
                .param("discussion", discussion)
                .param("pupil", pupil.value())
                .param("on", on)
                .update();
    }

    /** The child's own view, in the record. */
    void voice(UUID discussion, String words) {
        owner().sql("""
                        insert into cases.discussion_text (discussion_id, pupil_id, field, text, version, handling, written_by,
                          written_at)
                        select d.discussion_id, d.pupil_id, 'pupil_voice', :words, 1, 'ALL_AT_ITEM',
                          (select person_id from access.person limit 1), now()
                        from cases.discussion d where d.discussion_id = :discussion""").param("discussion", discussion).param("words", words).update();
    }

    /** Asked for, accepted and opened on the same day. */
    void ebsnaPlan(PupilId pupil, String opened) {
        UUID asked = UUID.randomUUID();
        for (String statement : List.of("""
                insert into ebsna.joint_work (joint_work_id, pupil_id, asked_by, asked_on, why, status, decided_by, decided_on)
                select :asked, :pupil, person_id, :opened::date, 'In a test.', 'ACCEPTED', person_id, :opened::date
                from access.person limit 1""", """
                insert into ebsna.plan (plan_id, pupil_id, joint_work_id, tier_id, saso_id, aep_id, supervisor_id, opened_on,
                  next_review)
                select gen_random_uuid(), :pupil, :asked, (select tier_id from ebsna.tier limit 1), person_id, person_id,
                  person_id, :opened::date, :opened::date + 42 from access.person limit 1""")) {
            owner().sql(statement)
                    .param("asked", asked)
                    .param("pupil", pupil.value())
                    .param("opened", opened)
                    .update();
        }
    }

    /** A headteacher's statement that permanent exclusion was being considered. */
    public UUID considered(PupilId pupil, SchoolUrn school, String stated) {
        UUID id = UUID.randomUUID();
        owner().sql("""
                        insert into registry.exclusion_consideration
                          (exclusion_consideration_id, pupil_id, urn, stated_on, source)
                        values (:id, :pupil, :urn, :day::date, :source)""")
                .param("id", id)
                .param("pupil", pupil.value())
                .param("urn", school.value())
                .param("day", stated)
                .param("source", "test:" + id)
                .update();
        return id;
    }

    /** As each night; with the rights of TATS. */
    public void recountAttestations() {
        attestations.recount();
    }

    public JdbcClient owner() {
        return source.owner();
    }
}
