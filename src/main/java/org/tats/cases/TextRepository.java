package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tats.common.SchoolUrn;

/**
 * What was said, one row a field with its own version and handling. The database returns only what the acting person may
 * read; {@link #marks} also tells of the rest that it is there.
 */
@Repository
class TextRepository {

    /** Content of one field that the acting person may read. */
    record Content(
            DiscussionId discussion,
            DiscussionField field,
            String text,
            int version,
            String agencyName,
            Section section,
            Keeping keeping) {}

    private static final String ALSO_SCHOOL = """
            t.pupil_id = :id and t.handling = 'ALSO_SCHOOL' and t.text <> '' and t.discussion_id in
              (select d.discussion_id from cases.discussion d
               where d.pupil_id = :id and d.locked_at is not null %s)""";

    private final JdbcClient database;

    TextRepository(JdbcClient database) {
        this.database = database;
    }

    List<Content> of(DiscussionId discussion) {
        return query("t.discussion_id = :id", Map.of("id", discussion.value()));
    }

    List<Content> ofCase(CaseId caseFile) {
        return query(
                "t.discussion_id in (select discussion_id from cases.discussion where case_file_id = :id)",
                Map.of("id", caseFile.value()));
    }

    Optional<Content> find(DiscussionId discussion, DiscussionField field) {
        return of(discussion).stream()
                .filter(content -> content.field().equals(field))
                .findFirst();
    }

    /** Every section of the discussion, closed ones too; none for a person who may not read the pupil's case text. */
    Map<DiscussionField, SectionMark> marks(DiscussionId discussion) {
        var marks = new LinkedHashMap<DiscussionField, SectionMark>();
        database.sql("select * from cases.section_marks(:id) order by field")
                .param("id", discussion.value())
                .query((row, number) -> mark(row))
                .list()
                .forEach(mark -> marks.put(mark.field(), mark));
        return marks;
    }

    /** A section of a discussion of a case, with the name of the agency that keeps it, or an empty one. */
    record KeptMark(DiscussionId discussion, SectionMark mark, String agencyName) {}

    /** Every section of the case's discussions, as {@link #marks}, ordered by agency and field. */
    List<KeptMark> marksOfCase(CaseId caseFile) {
        return database.sql("""
                        select m.*, coalesce(a.name, '') as agency_name
                        from cases.case_section_marks(:id) m
                        left join access.agency_name a on a.agency_id = m.keeper_agency_id
                        order by agency_name, m.field""")
                .param("id", caseFile.value())
                .query((row, number) -> new KeptMark(
                        new DiscussionId(Column.uuid(row, "discussion_id")), mark(row), row.getString("agency_name")))
                .list();
    }

    /** What writers also give to the school, of discussions whose minutes are approved. */
    List<Content> alsoForSchool(PupilId pupil) {
        return query(ALSO_SCHOOL.formatted(""), Map.of("id", pupil.value()));
    }

    /** Of those, what was said while the pupil was on the roll of this school. */
    List<Content> alsoForFormerSchool(PupilId pupil, SchoolUrn school) {
        return query(
                ALSO_SCHOOL.formatted("and d.school_urn = :school"),
                Map.of("id", pupil.value(), "school", school.value()));
    }

    /** Writes the text if the content still has the version {@code basedOn}; false when somebody was quicker. */
    boolean write(
            Discussion discussion,
            DiscussionField field,
            Handling start,
            String text,
            int basedOn,
            PersonId author,
            Instant at) {
        int changed = database.sql("""
                        update cases.discussion_text
                        set text = :text, version = version + 1, written_by = :author, written_at = :at
                        where discussion_id = :discussion and field = :field and version = :basedOn
                        """)
                .param("discussion", discussion.id().value())
                .param("field", field.key())
                .param("text", text)
                .param("basedOn", basedOn)
                .param("author", author.value())
                .param("at", Column.at(at))
                .update();
        return changed == 1 || basedOn == 0 && insert(discussion, field, Keeping.starting(start), text, 1, author, at);
    }

    /** Sets the handling; a section without a text gets a row of version 0. */
    void keep(
            Discussion discussion,
            DiscussionField field,
            @Nullable AgencyId keeper,
            Keeping keeping,
            PersonId by,
            Instant at) {
        insert(discussion, field, Keeping.starting(Handling.ALL_AT_ITEM), "", 0, by, at);
        database.sql("update cases.discussion_text set keeper_agency_id = :keeper, " + KeepingColumns.SET
                        + " where discussion_id = :discussion and field = :field")
                .param("discussion", discussion.id().value())
                .param("field", field.key())
                .param("keeper", keeper == null ? null : keeper.value(), Types.OTHER)
                .params(KeepingColumns.values(keeping))
                .update();
    }

    private boolean insert(
            Discussion discussion,
            DiscussionField field,
            Keeping keeping,
            String text,
            int version,
            PersonId author,
            Instant at) {
        UUID agency = field.agency().map(AgencyId::value).orElse(null);
        return database.sql("""
                                insert into cases.discussion_text (discussion_id, field, pupil_id, agency_id,
                                    keeper_agency_id, handling, text, version, written_by, written_at)
                                values (:discussion, :field, :pupil, :agency, :agency, :handling, :text, :version, :author,
                                    :at)
                                on conflict (discussion_id, field) do nothing
                                """)
                        .param("discussion", discussion.id().value())
                        .param("field", field.key())
                        .param("pupil", discussion.pupil().value())
                        .param("agency", agency, Types.OTHER)
                        .param("handling", keeping.handling().name())
                        .param("text", text)
                        .param("version", version)
                        .param("author", author.value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    private List<Content> query(String condition, Map<String, ?> values) {
        return database.sql("""
                        select t.discussion_id, t.field, t.text, t.version, coalesce(a.name, '') as agency_name,
                               t.keeper_agency_id, t.handling, t.named, t.written_by, t.relevance, t.not_for_parent,
                               t.not_for_parent_reason,
                               access.guarded(t.keeper_agency_id)
                                 and not access.glass_allowed(t.pupil_id, t.keeper_agency_id) as guarded
                        from cases.discussion_text t
                        left join access.agency_name a on a.agency_id = t.agency_id
                        where\s""" + condition + " order by t.discussion_id, agency_name, t.field")
                .params(values)
                .query(TextRepository::content)
                .list();
    }

    private static Content content(ResultSet row, int number) throws SQLException {
        Section section = KeepingColumns.section(row);
        return new Content(
                new DiscussionId(Column.uuid(row, "discussion_id")),
                new DiscussionField(row.getString("field")),
                row.getString("text"),
                row.getInt("version"),
                row.getString("agency_name"),
                section,
                KeepingColumns.keeping(row, section));
    }

    private static SectionMark mark(ResultSet row) throws SQLException {
        return new SectionMark(
                new DiscussionField(row.getString("field")),
                KeepingColumns.section(row),
                row.getInt("version"),
                row.getBoolean("filled"));
    }
}
