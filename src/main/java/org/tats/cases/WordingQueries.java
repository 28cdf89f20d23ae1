package org.tats.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Handling;
import org.tats.access.Section;
import org.tats.common.AgencyId;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Texts of whole days, for comparing their wording; never for showing. */
@Repository
class WordingQueries {

    /**
     * One text.
     *
     * @param field of the discussion, {@code action:<id>}, or {@code note:<id>} for a restricted note about the pupil
     * @param section null for the words of an action, which everybody at the item and its owner read
     */
    record Wording(
            DiscussionId discussion,
            PupilId pupil,
            String field,
            String agencyName,
            String text,
            @Nullable Section section) {

        /** Notes of the case are compared with, and never go out with minutes. */
        boolean goesOut() {
            return !field.startsWith(NOTE);
        }

        boolean restricted() {
            return section != null && section.handling().restricted();
        }

        @Nullable
        PersonId writtenBy() {
            return section == null ? null : section.writtenBy();
        }
    }

    private static final String NOTE = "note:";

    private final JdbcClient database;

    WordingQueries(JdbcClient database) {
        this.database = database;
    }

    /** What was written and agreed at the meetings of a day, and what notes keep about their pupils, whenever written. */
    List<Wording> of(LocalDate day) {
        return database.sql("""
                        select d.discussion_id, d.pupil_id, t.field, coalesce(a.name, '') as agency_name, t.text,
                               t.keeper_agency_id, t.handling, t.named, t.written_by
                        from cases.discussion d
                        join cases.discussion_text t on t.discussion_id = d.discussion_id and t.text <> ''
                        left join access.agency_name a on a.agency_id = t.keeper_agency_id
                        where d.held_on = :day
                        union all
                        select d.discussion_id, d.pupil_id, 'action:' || c.action_id, '', w.what, null, null, null, null
                        from cases.discussion d
                        join cases.agreed_action c on c.discussion_id = d.discussion_id
                        join cases.action_wording w on w.action_id = c.action_id
                        where d.held_on = :day
                        union all
                        select d.discussion_id, d.pupil_id, 'note:' || n.note_id, coalesce(a.name, ''), n.text,
                               n.keeper_agency_id, n.handling, n.named, n.written_by
                        from cases.discussion d
                        join cases.note n on n.pupil_id = d.pupil_id and n.handling in ('NAMED_AGENCIES', 'WRITERS_AGENCY')
                        left join access.agency_name a on a.agency_id = n.keeper_agency_id
                        where d.held_on = :day
                        order by 1, 3
                        """)
                .param("day", day)
                .query((row, number) -> new Wording(
                        new DiscussionId(Column.uuid(row, "discussion_id")),
                        Column.pupil(row),
                        row.getString("field"),
                        row.getString("agency_name"),
                        row.getString("text"),
                        section(row)))
                .list();
    }

    /** Open texts of a period, both days included: how people write who may read each other. */
    List<OverlapCheck.Open> open(LocalDate from, LocalDate to) {
        return database.sql("""
                        select d.pupil_id, t.text
                        from cases.discussion d
                        join cases.discussion_text t on t.discussion_id = d.discussion_id and t.text <> ''
                        where d.held_on between :from and :to and t.handling in ('ALL_AT_ITEM', 'ALSO_SCHOOL')
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new OverlapCheck.Open(Column.pupil(row), row.getString("text")))
                .list();
    }

    private static @Nullable Section section(ResultSet row) throws SQLException {
        String handling = row.getString("handling");
        if (handling == null) {
            return null;
        }
        UUID keeper = row.getObject("keeper_agency_id", UUID.class);
        Set<AgencyId> named = new HashSet<>();
        Array ids = row.getArray("named");
        if (ids != null) {
            Arrays.stream((UUID[]) ids.getArray()).map(AgencyId::new).forEach(named::add);
        }
        return new Section(
                keeper == null ? null : new AgencyId(keeper),
                Column.person(row, "written_by"),
                Handling.valueOf(handling),
                named,
                false);
    }
}
