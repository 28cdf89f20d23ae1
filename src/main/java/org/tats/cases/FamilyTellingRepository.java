package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;

/** What was recorded on telling families; the last row of a discussion holds. */
@Repository
class FamilyTellingRepository {

    private static final String SELECT = """
            select d.discussion_id, d.pupil_id, d.held_on, d.forum_name, t.told_on, t.way, t.not_told, t.working_days, t.allowed_days,
                   coalesce(n.name, '') as told_by_name
            from cases.discussion d
            left join lateral (select * from cases.family_told
                               where discussion_id = d.discussion_id order by number desc limit 1) t on true
            left join access.person_name n on n.person_id = t.told_by
            where d.finished_at is not null and\s""";

    private final JdbcClient jdbc;

    FamilyTellingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a case, the newest discussion first. @param allowed within how many days, of a discussion without a record */
    List<FamilyTelling> ofCase(CaseId file, ToIntFunction<LocalDate> allowed) {
        return jdbc.sql(SELECT + "d.case_file_id = :file order by d.held_on desc, d.discussion_id")
                .param("file", file.value())
                .query((row, number) -> telling(row, allowed))
                .list();
    }

    List<FamilyTelling> of(Collection<DiscussionId> discussions, ToIntFunction<LocalDate> allowed) {
        return jdbc.sql(SELECT + "d.discussion_id = any (:ids)")
                .param("ids", discussions.stream().map(DiscussionId::value).toArray(UUID[]::new))
                .query((row, number) -> telling(row, allowed))
                .list();
    }

    private static FamilyTelling telling(ResultSet row, ToIntFunction<LocalDate> allowed) throws SQLException {
        LocalDate heldOn = Column.date(row, "held_on");
        Integer recorded = Column.integerOrNull(row, "allowed_days");
        return new FamilyTelling(
                new DiscussionId(Column.uuid(row, "discussion_id")),
                Column.pupil(row),
                heldOn,
                row.getString("forum_name"),
                Column.dateOrNull(row, "told_on"),
                row.getString("told_by_name"),
                Column.named(row, "way", FamilyWay::valueOf),
                Column.integerOrNull(row, "working_days"),
                recorded == null ? allowed.applyAsInt(heldOn) : recorded,
                Column.named(row, "not_told", NotTold::valueOf));
    }

    void told(Discussion discussion, TellFamily told, int days, int allowed, PersonId recordedBy, Instant at) {
        insert(discussion, allowed, recordedBy, at)
                .param("on", told.on())
                .param("by", told.by().value())
                .param("way", told.way().name())
                .param("reason", null, Types.VARCHAR)
                .param("days", days)
                .update();
    }

    void notTold(Discussion discussion, NotTold reason, int allowed, PersonId recordedBy, Instant at) {
        insert(discussion, allowed, recordedBy, at)
                .param("on", null, Types.DATE)
                .param("by", null, Types.OTHER)
                .param("way", null, Types.VARCHAR)
                .param("reason", reason.name())
                .param("days", null, Types.INTEGER)
                .update();
    }

    private JdbcClient.StatementSpec insert(Discussion discussion, int allowed, PersonId recordedBy, Instant at) {
        return jdbc.sql("""
                        insert into cases.family_told (family_told_id, discussion_id, pupil_id, told_on, told_by, way, not_told,
                                                       working_days, allowed_days, recorded_by, recorded_at)
                        values (:id, :discussion, :pupil, :on, :by, :way, :reason, :days, :allowed, :recordedBy, :at)""")
                .param("id", UUID.randomUUID())
                .param("discussion", discussion.id().value())
                .param("pupil", discussion.pupil().value())
                .param("allowed", allowed)
                .param("recordedBy", recordedBy.value())
                .param("at", Column.at(at));
    }
}
