package org.tats.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads programmes, whole. Each has few rows of each kind. */
@Repository
class PartQueries {

    private final JdbcClient jdbc;

    PartQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Programme> programme(ProgrammeId id) {
        return jdbc.sql("select * from programme.programme where programme_id = :id")
                .param("id", id.value())
                .query(PartRows::programme)
                .optional();
    }

    /** The newest first. */
    List<Programme> programmes(boolean templates) {
        return jdbc.sql("""
                        select * from programme.programme where template = :templates
                        order by starts_on desc nulls last, created_at desc, programme_id""")
                .param("templates", templates)
                .query(PartRows::programme)
                .list();
    }

    /** Empty for an id that names no programme. */
    Optional<ProgrammeDetails> details(ProgrammeId id) {
        return programme(id).map(this::details);
    }

    private ProgrammeDetails details(Programme programme) {
        ProgrammeId id = programme.id();
        return new ProgrammeDetails(
                programme,
                of(
                        id,
                        "select * from programme.workstream where programme_id = :id order by position, workstream_id",
                        PartRows::workstream),
                of(id, """
                        select i.* from programme.item i join programme.workstream w using (workstream_id)
                        where i.programme_id = :id order by w.position, i.position, i.item_id""", PartRows::item),
                of(
                        id,
                        "select * from programme.milestone where programme_id = :id order by due_on, milestone_id",
                        PartRows::milestone),
                of(id, """
                        select * from programme.risk where programme_id = :id
                        order by closed_on is not null, array_position(array['HIGH', 'MEDIUM', 'LOW'], level), position, risk_id""", PartRows::risk),
                of(
                        id,
                        "select * from programme.income where programme_id = :id order by received_on, income_id",
                        PartRows::income),
                of(
                        id,
                        "select * from programme.quarter where programme_id = :id order by from_on, quarter_id",
                        PartRows::quarter),
                of(id, """
                        select f.* from programme.figure f join programme.item i using (item_id)
                        where f.programme_id = :id order by i.position, f.position, f.figure_id""", PartRows::figure),
                of(id, """
                        select t.*, coalesce(s.name, '') as school_name
                        from programme.school_take_up t left join registry.school_name s on s.urn = t.school_urn
                        where t.programme_id = :id order by s.name, t.school_urn""", PartRows::school),
                of(
                        id,
                        "select * from programme.not_engaged where programme_id = :id order by schools desc, not_engaged_id",
                        PartRows::notEngaged),
                of(
                        id,
                        "select * from programme.measure where programme_id = :id order by position, measure_id",
                        PartRows::measure),
                of(
                        id,
                        "select * from programme.actual where programme_id = :id order by to_on, from_on, actual_id",
                        PartRows::actual),
                of(
                        id,
                        "select * from programme.quote where programme_id = :id order by role, quote_id",
                        PartRows::quote),
                of(
                        id,
                        "select * from programme.plan_area where programme_id = :id order by position, plan_area_id",
                        PartRows::planArea),
                of(
                        id,
                        "select * from programme.priority where programme_id = :id order by position, priority_id",
                        PartRows::priority),
                of(id, "select * from programme.paper_text where programme_id = :id order by code", PartRows::text));
    }

    private <T> List<T> of(ProgrammeId id, String sql, RowMapper<T> rows) {
        return jdbc.sql(sql).param("id", id.value()).query(rows).list();
    }

    /** Which programme a part belongs to; empty for an id that names none. */
    Optional<ProgrammeId> programmeOf(PartId item) {
        return jdbc.sql("select programme_id from programme.item where item_id = :id")
                .param("id", item.value())
                .query(UUID.class)
                .optional()
                .map(ProgrammeId::new);
    }

    Optional<String> schoolName(int urn) {
        return jdbc.sql("select name from registry.school_name where urn = :urn")
                .param("urn", urn)
                .query(String.class)
                .optional();
    }

    /** Names of schools and of people who work here, for the check of quotes; those of at least four letters. */
    List<String> names() {
        return jdbc.sql("""
                        select name from registry.school_name where length(name) > 3
                        union select name from access.person_name where length(name) > 3""").query(String.class).list();
    }
}
