package org.tats.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.BreakGlassId;
import org.tats.common.PersonId;

/** Questions asked by emergency access, and the reviews of what was opened. */
@Repository
class EmergencyRepository {

    /** A review as it is kept; what it is about is a row of access. */
    record Kept(
            BreakGlassId glass,
            LocalDate dueOn,
            int within30Days,
            @Nullable Verdict verdict,
            String words,
            String reviewedBy,
            @Nullable Instant reviewedAt) {}

    private static final String REVIEWS = """
            select r.break_glass_id, r.due_on, r.within_30_days, r.verdict, r.words, n.name, r.reviewed_at
            from privacy.review r left join access.person_name n on n.person_id = r.reviewed_by
            """;

    private final JdbcClient jdbc;

    EmergencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one question of a person be answered at a time, so that the limit is exact. */
    void queue(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('emergency:' || :person, 0))")
                .param("person", person.toString())
                .query((row, number) -> 0)
                .list();
    }

    /** When the person asked since a moment, the earliest first. */
    List<Instant> triesSince(PersonId person, Instant moment) {
        return jdbc.sql("""
                        select tried_at from privacy.emergency_try
                        where person_id = :person and tried_at > :moment order by tried_at""")
                .param("person", person.value())
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> row.getTimestamp("tried_at").toInstant())
                .list();
    }

    void insertTry(PersonId person, Instant now) {
        jdbc.sql("insert into privacy.emergency_try (person_id, tried_at) values (:person, :now)")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertReview(BreakGlassId glass, LocalDate dueOn, int within30Days) {
        jdbc.sql("""
                        insert into privacy.review (break_glass_id, due_on, within_30_days)
                        values (:glass, :due, :within)""")
                .param("glass", glass.value())
                .param("due", dueOn)
                .param("within", within30Days)
                .update();
    }

    Optional<Kept> review(BreakGlassId glass) {
        return jdbc.sql(REVIEWS + "where r.break_glass_id = :glass")
                .param("glass", glass.value())
                .query((row, number) -> kept(row))
                .optional();
    }

    /** Those still to be done first, by due date; then the others, the newest first. */
    List<Kept> reviews(int offset, int limit) {
        return jdbc.sql(REVIEWS + """
                        order by r.verdict is not null, case when r.verdict is null then r.due_on end,
                                 r.reviewed_at desc, r.break_glass_id
                        offset :offset limit :limit""")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> kept(row))
                .list();
    }

    int waiting() {
        return jdbc.sql("select count(*) from privacy.review where verdict is null")
                .query(Integer.class)
                .single();
    }

    /** @return false when somebody reviewed it before */
    boolean decide(BreakGlassId glass, Verdict verdict, String words, PersonId by, Instant now) {
        return jdbc.sql("""
                                update privacy.review
                                set verdict = :verdict, words = :words, reviewed_by = :by, reviewed_at = :now
                                where break_glass_id = :glass and verdict is null""")
                        .param("glass", glass.value())
                        .param("verdict", verdict.name())
                        .param("words", words)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        String name = row.getString("name");
        Timestamp reviewed = row.getTimestamp("reviewed_at");
        return new Kept(
                new BreakGlassId(row.getObject("break_glass_id", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                row.getInt("within_30_days"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("words"),
                name == null ? "" : name,
                reviewed == null ? null : reviewed.toInstant());
    }
}
