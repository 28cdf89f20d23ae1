package org.tats.ebsna;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** From when to when a plan waited for each of its reviews. */
@Repository
class ReviewClockQueries {

    /**
     * One waiting for a review.
     *
     * @param number 1 from the opening to the first review
     * @param agreed the day agreed for it, where somebody said why it is later than two weeks; else null
     * @param reviewed null while it waits
     * @param closed null while the plan is open
     */
    record Waiting(
            UUID plan,
            PupilId pupil,
            PersonId owner,
            int number,
            LocalDate from,
            @Nullable LocalDate agreed,
            @Nullable LocalDate reviewed,
            @Nullable LocalDate closed) {}

    private final JdbcClient jdbc;

    ReviewClockQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that had begun by the day, by plan and number; one statement. */
    void read(Optional<Collection<PupilId>> pupils, LocalDate asOf, Consumer<Waiting> each) {
        jdbc.sql("""
                        select p.plan_id, p.pupil_id, p.saso_id, p.closed_on, s.began, s.agreed,
                               row_number() over w as number, lead(s.began) over w as reviewed
                        from ebsna.plan p
                        cross join lateral (
                          select p.opened_on as began, null::date as agreed, null::timestamptz as at
                          union all
                          select r.reviewed_on, case when r.late_reason <> '' then r.next_review end, r.written_at
                          from ebsna.plan_review r where r.plan_id = p.plan_id and not r.closing) s
                        where (:everybody or p.pupil_id = any (:pupils)) and s.began <= :asOf
                        window w as (partition by p.plan_id order by s.began, s.at nulls first)
                        order by p.plan_id, number""")
                .param("everybody", pupils.isEmpty())
                .param(
                        "pupils",
                        pupils.stream()
                                .flatMap(Collection::stream)
                                .map(PupilId::value)
                                .toArray(UUID[]::new))
                .param("asOf", asOf)
                .query(row -> {
                    each.accept(new Waiting(
                            Column.uuid(row, "plan_id"),
                            Column.pupil(row),
                            Column.person(row, "saso_id"),
                            row.getInt("number"),
                            Column.date(row, "began"),
                            Column.dateOrNull(row, "agreed"),
                            Column.dateOrNull(row, "reviewed"),
                            Column.dateOrNull(row, "closed_on")));
                });
    }
}
