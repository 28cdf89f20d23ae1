package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.NotFound;
import org.tats.common.StaleSave;

/** Discussions, one row each; their texts are rows of {@link TextRepository}. */
@Repository
class DiscussionRepository {

    private static final String COLUMNS = """
            discussion_id, case_file_id, pupil_id, held_on, kind, origin, referral_id, asked_on, card_as_of, outcome_code,
            outcome_label, outcome_ends_case, review_date, outcome_version, finished_at, locked_at, version, forum_code,
            forum_name, steers_case""";

    private final JdbcClient database;

    DiscussionRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(DiscussionId id, CaseFile file, DiscussionKind kind, StartDiscussion start, FrozenCard card) {
        ReferralId referral = start.referral();
        database.sql("""
                        insert into cases.discussion (discussion_id, case_file_id, pupil_id, school_urn, held_on, kind,
                                                      origin, referral_id, asked_on, card, card_as_of, forum_code, forum_name,
                                                      steers_case)
                        values (:id, :caseFile, :pupil, :school, :heldOn, :kind, :origin, :referral, :askedOn,
                                :card::jsonb, :cardAsOf, :forum, :forumName, :steers)
                        """)
                .param("id", id.value())
                .param("caseFile", file.id().value())
                .param("pupil", file.pupil().value())
                .param("school", card.schoolUrn(), Types.INTEGER)
                .param("heldOn", start.heldOn())
                .param("kind", kind.name())
                .param("origin", start.origin().name())
                .param("referral", referral == null ? null : referral.value(), Types.OTHER)
                .param("askedOn", start.askedOn(), Types.DATE)
                .param("card", card.json())
                .param("cardAsOf", card.asOf())
                .param("forum", start.sitting().code())
                .param("forumName", start.sitting().name())
                .param("steers", start.sitting().steersCase())
                .update();
    }

    Optional<Discussion> find(DiscussionId id) {
        return database.sql("select " + COLUMNS + " from cases.discussion where discussion_id = :id")
                .param("id", id.value())
                .query(DiscussionRepository::discussion)
                .optional();
    }

    Discussion get(DiscussionId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** On which days these were held, of those that the acting person may know of. */
    Map<DiscussionId, LocalDate> days(Collection<DiscussionId> ids) {
        Map<DiscussionId, LocalDate> days = new HashMap<>();
        database.sql("select discussion_id, held_on from cases.discussion where discussion_id = any (:ids)")
                .param("ids", ids.stream().map(DiscussionId::value).toArray(UUID[]::new))
                .query(row -> {
                    days.put(new DiscussionId(Column.uuid(row, "discussion_id")), Column.date(row, "held_on"));
                });
        return days;
    }

    /** The card as it was kept, as JSON. */
    String card(DiscussionId id) {
        return database.sql("select card::text from cases.discussion where discussion_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    boolean hasFinished(CaseId caseFile) {
        return database.sql("""
                        select exists (select 1 from cases.discussion
                                       where case_file_id = :caseFile and finished_at is not null)
                        """)
                .param("caseFile", caseFile.value())
                .query(Boolean.class)
                .single();
    }

    /** Counts a change and holds the row until the transaction ends. @throws org.tats.common.RuleBroken when locked */
    void touch(DiscussionId id) {
        int touched = database.sql("""
                        update cases.discussion set version = version + 1
                        where discussion_id = :id and locked_at is null
                        """).param("id", id.value()).update();
        if (touched == 0) {
            throw Discussion.locked();
        }
    }

    /** @throws StaleSave when outcome or review date changed since {@code basedOn} */
    Discussion decide(Discussion mine, int basedOn) {
        Outcome outcome = mine.outcome();
        return database.sql("""
                        update cases.discussion
                        set outcome_code = :code, outcome_label = :label, outcome_ends_case = :ends,
                            review_date = :reviewDate, outcome_version = outcome_version + 1, version = version + 1
                        where discussion_id = :id and outcome_version = :basedOn and locked_at is null
                        returning
                        """ + COLUMNS)
                .param("id", mine.id().value())
                .param("code", outcome == null ? null : outcome.code(), Types.VARCHAR)
                .param("label", outcome == null ? null : outcome.label(), Types.VARCHAR)
                .param("ends", outcome == null ? null : outcome.endsCase(), Types.BOOLEAN)
                .param("reviewDate", mine.reviewDate(), Types.DATE)
                .param("basedOn", basedOn)
                .query(DiscussionRepository::discussion)
                .optional()
                .orElseThrow(() -> new StaleSave(mine.decision(), get(mine.id()).decision()));
    }

    void finish(DiscussionId id, Instant at) {
        mark(id, at, "update cases.discussion set finished_at = :at, version = version + 1 where discussion_id = :id");
    }

    void lock(DiscussionId id, Instant at) {
        mark(id, at, "update cases.discussion set locked_at = :at, version = version + 1 where discussion_id = :id");
    }

    private void mark(DiscussionId id, Instant at, String statement) {
        database.sql(statement)
                .param("id", id.value())
                .param("at", Column.at(at))
                .update();
    }

    private static Discussion discussion(ResultSet row, int number) throws SQLException {
        UUID referral = row.getObject("referral_id", UUID.class);
        return new Discussion(
                new DiscussionId(Column.uuid(row, "discussion_id")),
                new CaseId(Column.uuid(row, "case_file_id")),
                Column.pupil(row),
                Column.date(row, "held_on"),
                DiscussionKind.valueOf(row.getString("kind")),
                DiscussionOrigin.valueOf(row.getString("origin")),
                referral == null ? null : new ReferralId(referral),
                Column.dateOrNull(row, "asked_on"),
                Column.date(row, "card_as_of"),
                sitting(row),
                outcome(row),
                Column.dateOrNull(row, "review_date"),
                row.getInt("outcome_version"),
                Column.instantOrNull(row, "finished_at"),
                Column.instantOrNull(row, "locked_at"),
                row.getInt("version"));
    }

    static Sitting sitting(ResultSet row) throws SQLException {
        return new Sitting(row.getString("forum_code"), row.getString("forum_name"), row.getBoolean("steers_case"));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String code = row.getString("outcome_code");
        return code == null
                ? null
                : new Outcome(code, row.getString("outcome_label"), row.getBoolean("outcome_ends_case"));
    }
}
