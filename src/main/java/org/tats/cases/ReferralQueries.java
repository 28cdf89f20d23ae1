package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.Column;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.SqlFilter;

/** Lists of referrals. */
@Repository
class ReferralQueries {

    private static final String ROWS = """
            select r.referral_id, r.pupil_id, c.forename, c.surname, c.ncyear, r.school_urn, coalesce(s.name, c.school_name) as school_name,
                   r.source,
                   r.submitted_on, r.pupil_view_gathered, r.parent_view_gathered, r.considering_permanent_exclusion,
                   r.status, r.status_reason, r.version, r.concern, r.tried, r.pupil_view, r.parent_view, r.wanted,
                   p.name as submitter
            from cases.referral r
            join registry.pupil_card c on c.pupil_id = r.pupil_id
            left join registry.school_name s on s.urn = r.school_urn
            join access.person_name p on p.person_id = r.submitted_by
            where\s""";

    private final JdbcClient database;

    ReferralQueries(JdbcClient database) {
        this.database = database;
    }

    Optional<ReferralRow> find(ReferralId id) {
        return read(id).map(ReferralDetails::row);
    }

    Optional<ReferralDetails> read(ReferralId id) {
        return database.sql(ROWS + "r.referral_id = :id")
                .param("id", id.value())
                .query(ReferralQueries::details)
                .optional();
    }

    Optional<ReferralPupil> pupil(PupilId pupil) {
        return database.sql("""
                        select pupil_id, forename, surname, ncyear, urn, school_name
                        from registry.pupil_card where pupil_id = :pupil
                        """)
                .param("pupil", pupil.value())
                .query((row, number) -> new ReferralPupil(
                        Column.pupil(row),
                        row.getString("forename") + " " + row.getString("surname"),
                        row.getString("ncyear"),
                        Optional.ofNullable(row.getObject("urn", Integer.class)).map(SchoolUrn::new),
                        row.getString("school_name")))
                .optional();
    }

    /** The oldest first; those where permanent exclusion is considered before all others. */
    List<ReferralRow> in(ReferralStatus status) {
        return rows(
                new SqlFilter().and("r.status = :status", "status", status.name()),
                "r.considering_permanent_exclusion desc, r.submitted_on, r.referral_id");
    }

    int count(ReferralStatus status) {
        return database.sql("select count(*) from cases.referral where status = :status")
                .param("status", status.name())
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    List<ReferralRow> decided(int limit) {
        return rows(
                new SqlFilter().and("r.status <> 'SUBMITTED'"), "r.submitted_at desc, r.referral_id limit " + limit);
    }

    /** What one school sent for pupils now on its roll, the newest first. */
    List<ReferralRow> ofSchool(SchoolUrn school, Scope scope) {
        return rows(
                new SqlFilter()
                        .and("r.school_urn = :school", "school", school.value())
                        .and("r.source = 'SCHOOL'")
                        .and(scope.filter("r.pupil_id"), scope.params()),
                "r.submitted_at desc, r.referral_id limit 100");
    }

    private List<ReferralRow> rows(SqlFilter filter, String order) {
        return database.sql(ROWS + filter.where() + " order by " + order)
                .params(filter.params())
                .query(ReferralQueries::row)
                .list();
    }

    private static ReferralDetails details(ResultSet row, int number) throws SQLException {
        return new ReferralDetails(
                row(row, number),
                row.getString("submitter"),
                row.getString("concern"),
                row.getString("tried"),
                row.getString("pupil_view"),
                row.getString("parent_view"),
                row.getString("wanted"));
    }

    private static ReferralRow row(ResultSet row, int number) throws SQLException {
        return new ReferralRow(
                new ReferralId(Column.uuid(row, "referral_id")),
                Column.pupil(row),
                row.getString("forename") + " " + row.getString("surname"),
                row.getString("ncyear"),
                Column.schoolOrNull(row, "school_urn"),
                row.getString("school_name"),
                ReferralSource.valueOf(row.getString("source")),
                Column.date(row, "submitted_on"),
                row.getBoolean("pupil_view_gathered"),
                row.getBoolean("parent_view_gathered"),
                row.getBoolean("considering_permanent_exclusion"),
                ReferralStatus.valueOf(row.getString("status")),
                row.getString("status_reason"),
                row.getInt("version"));
    }
}
