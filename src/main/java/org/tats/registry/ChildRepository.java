package org.tats.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** Children opened by hand. */
@Repository
class ChildRepository {

    private final JdbcClient jdbc;

    ChildRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this child was opened before. */
    boolean insert(OpenChild child, PersonId by, Instant at) {
        ChildDetails details = child.details();
        int added = pupil("""
                        insert into registry.pupil (pupil_id, local_reference, surname, forename, date_of_birth, sex, ncyear,
                                                    sen_provision, home_la, postcode)
                        values (:id, 'L-' || lpad(nextval('registry.local_reference_number')::text, 5, '0'), :surname,
                                :forename, :born, :sex, :ncyear, :sen, :homeLa, :postcode)
                        on conflict (pupil_id) do nothing""", child.id(), details);
        if (added == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into registry.opened_child (pupil_id, why, words, school_kind, school_name, opened_by, opened_at)
                        values (:id, :why, :words, :kind, :school, :by, :at)""")
                .param("id", child.id().value())
                .param("why", child.why().name())
                .param("words", child.words())
                .param("kind", details.schoolKind().name())
                .param("school", details.schoolName())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        return true;
    }

    /** False when it is not the version that was read. */
    boolean update(PupilId id, ChildDetails details, int version) {
        int changed = jdbc.sql("""
                        update registry.opened_child set school_kind = :kind, school_name = :school, version = version + 1
                        where pupil_id = :id and version = :version""")
                .param("id", id.value())
                .param("version", version)
                .param("kind", details.schoolKind().name())
                .param("school", details.schoolName())
                .update();
        return changed == 1 && pupil("""
                        update registry.pupil
                        set surname = :surname, forename = :forename, date_of_birth = :born, sex = :sex, ncyear = :ncyear,
                            sen_provision = :sen, home_la = :homeLa, postcode = :postcode
                        where pupil_id = :id""", id, details) == 1;
    }

    private int pupil(String sql, PupilId id, ChildDetails details) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("surname", details.surname())
                .param("forename", details.forename())
                .param("born", details.dateOfBirth())
                .param("sex", details.sex())
                .param("ncyear", details.ncyear())
                .param("sen", details.senProvision().name())
                .param("homeLa", details.homeLa())
                .param("postcode", details.postcode())
                .update();
    }

    /**
     * Puts the child on the roll of this school from a day on and ends other open enrolments with the day before; with null
     * on no roll in the data. The one already open at the school stays. @return whether anything changed
     */
    boolean enrol(PupilId id, @Nullable SchoolUrn school, LocalDate from) {
        Integer urn = school == null ? null : school.value();
        int ended = jdbc.sql("""
                        update registry.enrolment set leaving_date = greatest(entry_date, cast(:from as date) - 1)
                        where pupil_id = :id and leaving_date is null and urn is distinct from :urn""")
                .param("id", id.value())
                .param("urn", urn, Types.INTEGER)
                .param("from", from)
                .update();
        int added = jdbc.sql("""
                        insert into registry.enrolment (enrolment_id, pupil_id, urn, entry_date)
                        select gen_random_uuid(), :id, :urn, :from
                        where cast(:urn as integer) is not null
                          and not exists (select from registry.enrolment
                                          where pupil_id = :id and urn = :urn and leaving_date is null)
                        on conflict (pupil_id, urn, entry_date) do update set leaving_date = null""")
                .param("id", id.value())
                .param("urn", urn, Types.INTEGER)
                .param("from", from)
                .update();
        return ended + added > 0;
    }

    /** The schools on whose roll the child is or was. */
    List<SchoolUrn> schools(PupilId id) {
        return jdbc.sql("select distinct urn from registry.enrolment where pupil_id = :id")
                .param("id", id.value())
                .query((row, number) -> new SchoolUrn(row.getInt("urn")))
                .list();
    }

    Optional<OpenedChild> find(PupilId id) {
        return jdbc.sql("""
                        select p.*, o.why, o.words, o.school_kind, o.school_name, o.opened_at, o.version, n.name as opener,
                               (select urn from registry.enrolment e
                                where e.pupil_id = p.pupil_id and e.leaving_date is null
                                order by entry_date desc, urn limit 1) as urn
                        from registry.opened_child o
                        join registry.pupil p on p.pupil_id = o.pupil_id
                        join access.person_name n on n.person_id = o.opened_by
                        where o.pupil_id = :id""")
                .param("id", id.value())
                .query((row, number) -> opened(row))
                .optional();
    }

    private static OpenedChild opened(ResultSet row) throws SQLException {
        Integer urn = row.getObject("urn", Integer.class);
        SchoolKind kind = SchoolKind.valueOf(row.getString("school_kind"));
        // since then a file may have put the child on a roll, or off it
        SchoolKind now = urn != null ? SchoolKind.HERE : kind == SchoolKind.HERE ? SchoolKind.NONE : kind;
        return new OpenedChild(
                new PupilId(row.getObject("pupil_id", UUID.class)),
                new ChildDetails(
                        row.getString("surname"),
                        row.getString("forename"),
                        row.getObject("date_of_birth", LocalDate.class),
                        row.getString("sex"),
                        row.getString("ncyear"),
                        SenProvision.valueOf(row.getString("sen_provision")),
                        row.getInt("home_la"),
                        row.getString("postcode"),
                        now,
                        urn == null ? null : new SchoolUrn(urn),
                        row.getString("school_name")),
                row.getString("upn"),
                row.getString("local_reference"),
                WhyOpened.valueOf(row.getString("why")),
                row.getString("words"),
                row.getString("opener"),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("version"));
    }
}
