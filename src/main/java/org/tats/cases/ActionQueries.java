package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.AgencyId;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SqlFilter;

/** Lists of agreed actions, the soonest due first. */
@Repository
class ActionQueries {

    private static final String AGREED_BY =
            "exists (select from cases.discussion d where d.discussion_id = a.discussion_id and d.forum_code = :forum)";

    private final JdbcClient database;

    ActionQueries(JdbcClient database) {
        this.database = database;
    }

    Optional<ActionRow> find(ActionId id) {
        return rows(new SqlFilter().and("a.action_id = :id", "id", id.value())).stream()
                .findFirst();
    }

    List<ActionRow> ofDiscussion(DiscussionId discussion) {
        return rows(new SqlFilter().and("a.discussion_id = :discussion", "discussion", discussion.value()));
    }

    List<ActionRow> ofCase(CaseId caseFile) {
        return rows(new SqlFilter().and("a.case_file_id = :caseFile", "caseFile", caseFile.value()));
    }

    List<ActionRow> openOfPupil(PupilId pupil) {
        return rows(new SqlFilter().and("a.status = 'OPEN'").and("a.pupil_id = :pupil", "pupil", pupil.value()));
    }

    /** Open ones, and those that ended on or after {@code endedSince}. */
    List<ActionRow> ofOwner(PersonId owner, LocalDate endedSince) {
        return rows(new SqlFilter()
                .and("a.owner_person_id = :owner", "owner", owner.value())
                .and("a.status = 'OPEN' or a.finished_on >= :since", "since", endedSince));
    }

    int openOf(PersonId owner) {
        return database.sql(
                        "select count(*) from cases.agreed_action where owner_person_id = :owner and status = 'OPEN'")
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    List<ActionRow> open() {
        return rows(new SqlFilter().and("a.status = 'OPEN'"));
    }

    /** Open ones that this forum agreed. */
    List<ActionRow> open(String forum) {
        return rows(new SqlFilter().and("a.status = 'OPEN'").and(AGREED_BY, "forum", forum));
    }

    List<ActionRow> overdue(AgencyId agency, LocalDate today) {
        return rows(new SqlFilter()
                .and("a.status = 'OPEN'")
                .and("a.owner_agency_id = :agency", "agency", agency.value())
                .and("a.due_on < :today", "today", today));
    }

    List<AgencyOverdue> overdueByAgency(LocalDate today) {
        return database.sql("""
                        select a.owner_agency_id, g.name, count(*) as actions, min(a.due_on) as oldest
                        from cases.agreed_action a
                        join access.agency_name g on g.agency_id = a.owner_agency_id
                        where a.status = 'OPEN' and a.due_on < :today
                        group by a.owner_agency_id, g.name
                        order by min(a.due_on), g.name, a.owner_agency_id
                        """)
                .param("today", today)
                .query((row, number) -> new AgencyOverdue(
                        Column.agency(row, "owner_agency_id"),
                        row.getString("name"),
                        row.getInt("actions"),
                        Column.date(row, "oldest")))
                .list();
    }

    /** @param forum the code of the forum that agreed them; empty for all */
    ActionFigures dueIn(Optional<String> forum, LocalDate from, LocalDate to) {
        var byStatus = new EnumMap<ActionStatus, Integer>(ActionStatus.class);
        for (ActionStatus status : ActionStatus.values()) {
            byStatus.put(status, 0);
        }
        SqlFilter due = new SqlFilter().and("a.due_on between :from and :to", Map.of("from", from, "to", to));
        forum.ifPresent(code -> due.and(AGREED_BY, "forum", code));
        database.sql("select status, count(*) as actions from cases.agreed_action a where " + due.where()
                        + " group by status")
                .params(due.params())
                .query((row, number) ->
                        byStatus.put(ActionStatus.valueOf(row.getString("status")), row.getInt("actions")))
                .list();
        return new ActionFigures(byStatus);
    }

    private List<ActionRow> rows(SqlFilter filter) {
        return database.sql("""
                        select a.action_id, a.case_file_id, a.discussion_id, a.pupil_id, c.forename, c.surname,
                               a.owner_person_id, o.name as owner_name, a.owner_agency_id, g.name as agency_name,
                               a.agreed_on, a.due_on, a.status, a.finished_on, w.what, w.note, a.version
                        from cases.agreed_action a
                        left join cases.action_wording w on w.action_id = a.action_id
                        join registry.pupil_card c on c.pupil_id = a.pupil_id
                        join access.person_name o on o.person_id = a.owner_person_id
                        join access.agency_name g on g.agency_id = a.owner_agency_id
                        where\s""" + filter.where() + " order by a.due_on, a.agreed_on, a.action_id")
                .params(filter.params())
                .query(ActionQueries::row)
                .list();
    }

    /** Empty for those whom the database shows the structure only. */
    private static Optional<ActionRow.Wording> wording(ResultSet row) throws SQLException {
        String what = row.getString("what");
        return what == null ? Optional.empty() : Optional.of(new ActionRow.Wording(what, row.getString("note")));
    }

    private static ActionRow row(ResultSet row, int number) throws SQLException {
        return new ActionRow(
                new ActionId(Column.uuid(row, "action_id")),
                new CaseId(Column.uuid(row, "case_file_id")),
                new DiscussionId(Column.uuid(row, "discussion_id")),
                Column.pupil(row),
                row.getString("forename") + " " + row.getString("surname"),
                Column.person(row, "owner_person_id"),
                row.getString("owner_name"),
                Column.agency(row, "owner_agency_id"),
                row.getString("agency_name"),
                Column.date(row, "agreed_on"),
                Column.date(row, "due_on"),
                ActionStatus.valueOf(row.getString("status")),
                Column.dateOrNull(row, "finished_on"),
                wording(row),
                row.getInt("version"));
    }
}
