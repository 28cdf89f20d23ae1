package org.tats.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * Emergency access to one child's record: a relationship of the kind {@link RelationshipKind#BREAK_GLASS} that ends by
 * itself. Whether it may be opened, the notice and the review are the business of the module that calls this, in its own
 * transaction.
 */
@Repository
@Transactional
public class BreakGlass {

    /** A local rule (trust notes 2.4, AC-11). */
    public static final Duration LASTS = Duration.ofMinutes(60);

    private final JdbcClient jdbc;
    private final Relationships relationships;
    private final Clock clock;

    BreakGlass(JdbcClient jdbc, Relationships relationships, Clock clock) {
        this.jdbc = jdbc;
        this.relationships = relationships;
        this.clock = clock;
    }

    /** Opens it for the acting person, who must be {@code person}: the database refuses anybody else. */
    public OpenGlass open(PersonId person, PupilId pupil, BreakGlassCategory category, String reason) {
        BreakGlassId id = BreakGlassId.random();
        Instant now = clock.instant();
        Instant ends = now.plus(LASTS);
        long number = jdbc.sql("""
                        insert into access.break_glass
                          (break_glass_id, person_id, pupil_id, category, reason, opened_at, ends_at)
                        values (:id, :person, :pupil, :category, :reason, :now, :ends)
                        returning number""")
                .param("id", id.value())
                .param("person", person.value())
                .param("pupil", pupil.value())
                .param("category", category.name())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(ends))
                .query(Long.class)
                .single();
        relationships.grantUntil(person, pupil, RelationshipKind.BREAK_GLASS, source(id), ends);
        return new OpenGlass(id, number, pupil, now, ends);
    }

    /** The person's open emergency access to this pupil, the one that lasts longest. */
    public Optional<OpenGlass> current(PersonId person, PupilId pupil) {
        return jdbc.sql("""
                        select break_glass_id, number, pupil_id, opened_at, ends_at from access.break_glass
                        where person_id = :person and pupil_id = :pupil and ended_at is null and ends_at > :now
                        order by ends_at desc limit 1""")
                .param("person", person.value())
                .param("pupil", pupil.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new OpenGlass(
                        new BreakGlassId(row.getObject("break_glass_id", UUID.class)),
                        row.getLong("number"),
                        new PupilId(row.getObject("pupil_id", UUID.class)),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .optional();
    }

    /** Ends it before its hour. */
    public void end(BreakGlassId id) {
        jdbc.sql("update access.break_glass set ended_at = :now where break_glass_id = :id and ended_at is null")
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        relationships.endEarly(source(id));
    }

    /** The agency opens the sections that it guards to this emergency access. Saying so twice says it once. */
    public void allowGuarded(BreakGlassId id, AgencyId agency, PersonId by) {
        jdbc.sql("""
                        insert into access.glass_allowance (break_glass_id, agency_id, allowed_by, allowed_at)
                        values (:id, :agency, :by, :now)
                        on conflict do nothing""")
                .param("id", id.value())
                .param("agency", agency.value())
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String source(BreakGlassId id) {
        return "break_glass:" + id;
    }
}
