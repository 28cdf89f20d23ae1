package org.tats.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Every child with a request. Nobody's permission is asked: for what counts with the rights of TATS itself. */
@Repository
public class Section19GoingQueries {

    private final JdbcClient jdbc;

    Section19GoingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open request with the provision that has begun under it.
     *
     * @param knewOn since when the authority knows
     * @param owner who works on it; null until somebody took it on
     * @param halfHours a week: received in the week entered last, before the first entry as agreed; null without provision
     * @param nextReview of the provision; null without
     */
    public record Going(
            PupilId pupil,
            LocalDate knewOn,
            @Nullable PersonId owner,
            @Nullable Integer halfHours,
            @Nullable LocalDate nextReview) {}

    public List<Going> on(LocalDate day) {
        return jdbc.sql("""
                        select r.pupil_id, r.knew_on, r.owner_person_id, p.half_hours, p.next_review
                        from panels.request r
                        cross join lateral (
                          select sum(coalesce(w.half_hours, v.half_hours))::integer as half_hours,
                                 min(v.next_review) as next_review
                          from panels.provision v
                          left join lateral (
                            select half_hours from panels.provision_week
                            where provision_id = v.provision_id order by monday desc limit 1) w on true
                          where v.request_id = r.request_id and v.starts_on <= :day and v.ended_on is null) p
                        where r.state <> 'ENDED'""")
                .param("day", day)
                .query((row, number) -> {
                    UUID owner = row.getObject("owner_person_id", UUID.class);
                    return new Going(
                            new PupilId(row.getObject("pupil_id", UUID.class)),
                            row.getObject("knew_on", LocalDate.class),
                            owner == null ? null : new PersonId(owner),
                            row.getObject("half_hours", Integer.class),
                            row.getObject("next_review", LocalDate.class));
                })
                .list();
    }

    /** A request that is over. @param endedOn its last day */
    public record Ended(PupilId pupil, LocalDate knewOn, LocalDate endedOn) {}

    public List<Ended> ended() {
        return jdbc.sql("select pupil_id, knew_on, ended_on from panels.request where state = 'ENDED'")
                .query((row, number) -> new Ended(
                        new PupilId(row.getObject("pupil_id", UUID.class)),
                        row.getObject("knew_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }
}
