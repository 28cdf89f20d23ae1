package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Notices of significant harm. The database returns only what the acting person may see. */
@Repository
class HarmRepository {

    /** One to be kept. Without discussion and case, it is of a referral that is being written. @param caseFile of a note */
    record Noticed(
            HarmNoticeId id,
            PupilId pupil,
            @Nullable DiscussionId discussion,
            @Nullable CaseId caseFile,
            String field,
            int version,
            PersonId shownTo,
            Instant at) {

        static Noticed inNote(CaseFile file, String field, PersonId shownTo, Instant at) {
            return new Noticed(HarmNoticeId.random(), file.pupil(), null, file.id(), field, 1, shownTo, at);
        }
    }

    private static final String ROWS = """
            select h.harm_notice_id, coalesce(h.note_id::text, h.field) as field, h.shown_to, h.shown_at, h.answer, h.called_at, h.words, h.answered_at,
                   coalesce(p.name, '') as answerer
            from cases.harm_notice h
            left join access.person_name p on p.person_id = h.answered_by
            where\s""";

    private static final String OLDEST = " order by h.shown_at, h.harm_notice_id";

    private final JdbcClient database;

    HarmRepository(JdbcClient database) {
        this.database = database;
    }

    /** False when one for the same text and person waits for its answer already. */
    boolean insert(Noticed notice) {
        DiscussionId discussion = notice.discussion();
        CaseId caseFile = notice.caseFile();
        return database.sql("""
                                insert into cases.harm_notice (harm_notice_id, pupil_id, discussion_id, case_file_id, field,
                                    text_version, shown_to, shown_at)
                                values (:id, :pupil, :discussion, :caseFile, :field, :version, :shownTo, :at)
                                on conflict do nothing
                                """)
                        .param("id", notice.id().value())
                        .param("pupil", notice.pupil().value())
                        .param("discussion", discussion == null ? null : discussion.value(), Types.OTHER)
                        .param("caseFile", caseFile == null ? null : caseFile.value(), Types.OTHER)
                        .param("field", notice.field())
                        .param("version", notice.version())
                        .param("shownTo", notice.shownTo().value())
                        .param("at", Column.at(notice.at()))
                        .update()
                == 1;
    }

    /** Whether the person was told of this version of the text. */
    boolean told(DiscussionId discussion, DiscussionField field, int version, PersonId person) {
        return database.sql("""
                        select exists (select from cases.harm_notice
                                       where discussion_id = :discussion and field = :field and text_version = :version
                                         and shown_to = :person)""")
                .param("discussion", discussion.value())
                .param("field", field.key())
                .param("version", version)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    List<HarmNotice> of(DiscussionId discussion) {
        return database.sql(ROWS + "h.discussion_id = :id" + OLDEST)
                .param("id", discussion.value())
                .query(HarmRepository::notice)
                .list();
    }

    List<HarmNotice> of(ReferralId referral) {
        return database.sql(ROWS + "h.referral_id = :id" + OLDEST)
                .param("id", referral.value())
                .query(HarmRepository::notice)
                .list();
    }

    /** Those of the form that this person writes or of the referral that waits, and any still without an answer. */
    List<HarmNotice> ofForm(PupilId pupil, PersonId person) {
        return database.sql(ROWS + """
                        h.pupil_id = :pupil and h.shown_to = :person and h.discussion_id is null and h.case_file_id is null
                        and (h.referral_id is null or h.answer is null
                             or exists (select from cases.referral r
                                        where r.referral_id = h.referral_id and r.status in ('SUBMITTED', 'ACCEPTED')))
                        """ + OLDEST)
                .param("pupil", pupil.value())
                .param("person", person.value())
                .query(HarmRepository::notice)
                .list();
    }

    /** Fields of referrals of this pupil about which the person was ever told. */
    List<String> toldInForms(PupilId pupil, PersonId person) {
        return database.sql("""
                        select distinct field from cases.harm_notice
                        where pupil_id = :pupil and shown_to = :person and discussion_id is null and case_file_id is null""")
                .param("pupil", pupil.value())
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    /** The form is sent: its notices belong to the referral now. */
    void sent(PupilId pupil, PersonId person, ReferralId referral) {
        database.sql("""
                        update cases.harm_notice set referral_id = :referral
                        where pupil_id = :pupil and shown_to = :person and discussion_id is null and referral_id is null
                          and case_file_id is null
                        """)
                .param("referral", referral.value())
                .param("pupil", pupil.value())
                .param("person", person.value())
                .update();
    }

    /** Of the notes of a case: of kept ones the field is the note's id. */
    List<HarmNotice> of(CaseId caseFile) {
        return database.sql(ROWS + "h.case_file_id = :id" + OLDEST)
                .param("id", caseFile.value())
                .query(HarmRepository::notice)
                .list();
    }

    /** Whether the person was told of the note that is being typed. */
    boolean told(CaseId caseFile, String field, PersonId person) {
        return database.sql("""
                        select exists (select from cases.harm_notice
                                       where case_file_id = :caseFile and field = :field and shown_to = :person
                                         and note_id is null)""")
                .param("caseFile", caseFile.value())
                .param("field", field)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** The note is kept: its notices belong to it now. */
    void kept(CaseId caseFile, String field, PersonId person, NoteId note) {
        database.sql("""
                        update cases.harm_notice set note_id = :note
                        where case_file_id = :caseFile and field = :field and shown_to = :person and note_id is null
                        """)
                .param("note", note.value())
                .param("caseFile", caseFile.value())
                .param("field", field)
                .param("person", person.value())
                .update();
    }

    /** False when somebody answered it before. */
    boolean answer(HarmNoticeId id, HarmReply reply, PersonId by, Instant at) {
        Instant called = reply.calledAt();
        return database.sql("""
                                update cases.harm_notice
                                set answer = :answer, called_at = :called, words = :words, answered_by = :by,
                                    answered_at = :at
                                where harm_notice_id = :id and answer is null
                                """)
                        .param("id", id.value())
                        .param("answer", reply.answer().name())
                        .param("called", called == null ? null : Column.at(called), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("words", reply.words())
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    /** The pupil of a notice in a referral. */
    Optional<PupilId> pupilOfForm(HarmNoticeId id) {
        return database.sql("""
                        select pupil_id from cases.harm_notice
                        where harm_notice_id = :id and discussion_id is null and case_file_id is null""")
                .param("id", id.value())
                .query((row, number) -> Column.pupil(row))
                .optional();
    }

    private static HarmNotice notice(ResultSet row, int number) throws SQLException {
        return new HarmNotice(
                new HarmNoticeId(Column.uuid(row, "harm_notice_id")),
                row.getString("field"),
                Column.person(row, "shown_to"),
                Column.instant(row, "shown_at"),
                answered(row));
    }

    private static HarmNotice.@Nullable Answered answered(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return answer == null
                ? null
                : new HarmNotice.Answered(
                        new HarmReply(
                                HarmAnswer.valueOf(answer),
                                Column.instantOrNull(row, "called_at"),
                                row.getString("words")),
                        row.getString("answerer"),
                        Column.instant(row, "answered_at"));
    }
}
