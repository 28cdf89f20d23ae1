package org.tats.ebsna;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SqlFilter;

/** Requests for joint work. */
@Repository
class JointWorkRepository {

    private static final String ROWS = """
            select j.*, c.forename, c.surname, coalesce(c.school_name, '') as school_name, a.name as asked_name,
                   coalesce(d.name, '') as decided_name
            from ebsna.joint_work j
            join registry.pupil_card c on c.pupil_id = j.pupil_id
            join access.person_name a on a.person_id = j.asked_by
            left join access.person_name d on d.person_id = j.decided_by
            where\s""";

    private final JdbcClient jdbc;

    JointWorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this one was there already. */
    boolean insert(
            AskJointWork request, PersonId by, LocalDate on, Set<FastTrack> facts, Optional<LocalDate> factsAsOf) {
        return jdbc.sql("""
                                insert into ebsna.joint_work (joint_work_id, pupil_id, asked_by, asked_on, why, fast_track,
                                  facts_as_of, status)
                                values (:id, :pupil, :by, :on, :why, :facts, :asOf, 'ASKED')
                                on conflict (joint_work_id) do nothing""")
                        .param("id", request.id().value())
                        .param("pupil", request.pupil().value())
                        .param("by", by.value())
                        .param("on", on)
                        .param("why", request.why().strip())
                        .param("facts", facts.stream().map(Enum::name).toArray(String[]::new))
                        .param("asOf", factsAsOf.orElse(null), Types.DATE)
                        .update()
                == 1;
    }

    /** Decides a request that waits. False when it does not wait any more. */
    boolean decide(JointWorkId id, JointWorkStatus status, PersonId by, LocalDate on, String reason) {
        return jdbc.sql("""
                                update ebsna.joint_work set status = :status, decided_by = :by, decided_on = :on,
                                  decline_reason = :reason
                                where joint_work_id = :id and status = 'ASKED'""")
                        .param("id", id.value())
                        .param("status", status.name())
                        .param("by", by.value())
                        .param("on", on)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    Optional<JointWork> find(JointWorkId id) {
        return jdbc.sql(ROWS + "j.joint_work_id = :id")
                .param("id", id.value())
                .query(JointWorkRepository::row)
                .optional();
    }

    /** Whether one waits, whoever asks: two at a time would be two answers. */
    boolean waits(PupilId pupil) {
        return jdbc.sql("select exists (select from ebsna.joint_work where pupil_id = :pupil and status = 'ASKED')")
                .param("pupil", pupil.value())
                .query(Boolean.class)
                .single();
    }

    /** The newest first: those that the acting person may see. */
    List<JointWork> of(PupilId pupil) {
        return jdbc.sql(ROWS + "j.pupil_id = :pupil order by j.asked_on desc, j.joint_work_id")
                .param("pupil", pupil.value())
                .query(JointWorkRepository::row)
                .list();
    }

    /** Those that wait for an answer, the oldest first. */
    List<JointWork> waiting(Scope scope) {
        SqlFilter filter = new SqlFilter().and("j.status = 'ASKED'").and(scope.filter("j.pupil_id"), scope.params());
        return jdbc.sql(ROWS + filter.where() + " order by j.asked_on, j.joint_work_id")
                .params(filter.params())
                .query(JointWorkRepository::row)
                .list();
    }

    private static JointWork row(ResultSet row, int number) throws SQLException {
        Set<FastTrack> facts = EnumSet.noneOf(FastTrack.class);
        Arrays.stream((String[]) row.getArray("fast_track").getArray())
                .map(FastTrack::valueOf)
                .forEach(facts::add);
        return new JointWork(
                new JointWorkId(Column.uuid(row, "joint_work_id")),
                Column.pupil(row),
                row.getString("forename") + " " + row.getString("surname"),
                row.getString("school_name"),
                Column.person(row, "asked_by"),
                row.getString("asked_name"),
                Column.date(row, "asked_on"),
                row.getString("why"),
                facts,
                Optional.ofNullable(Column.dateOrNull(row, "facts_as_of")),
                JointWorkStatus.valueOf(row.getString("status")),
                row.getString("decided_name"),
                Column.dateOrNull(row, "decided_on"),
                row.getString("decline_reason"));
    }
}
