package org.tats.cases;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.clocks.spi.ClockOwners;
import org.tats.clocks.spi.ClockSource;
import org.tats.clocks.spi.RecordSpan;
import org.tats.clocks.spi.Span;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SqlFilter;

/**
 * What cases tell the clocks: who leads each open one, from which discussion to which its review runs, and when the family
 * was told.
 */
@Repository
class CaseClocks implements ClockSource, ClockOwners {

    private static final String REVIEW = "REVIEW-6";
    private static final String FAMILY = "FAMILY-5";

    private final JdbcClient jdbc;

    CaseClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PupilId, PersonId> leads(Optional<Collection<PupilId>> pupils) {
        Map<PupilId, PersonId> leads = new HashMap<>();
        SqlFilter filter = of(pupils).and("f.status = 'OPEN'");
        jdbc.sql("select f.pupil_id, f.lead_person_id from cases.case_file f where " + filter.where())
                .params(filter.params())
                .query(row -> {
                    leads.put(
                            new PupilId(row.getObject("pupil_id", UUID.class)),
                            new PersonId(row.getObject("lead_person_id", UUID.class)));
                });
        return leads;
    }

    @Override
    public void read(Optional<Collection<PupilId>> pupils, LocalDate asOf, Consumer<RecordSpan> each) {
        reviews(pupils, asOf, each);
        families(pupils, asOf, each);
    }

    /** From each discussion until the family was told, or somebody said why it is not. */
    private void families(Optional<Collection<PupilId>> pupils, LocalDate asOf, Consumer<RecordSpan> each) {
        SqlFilter filter = of(pupils).and("f.held_on <= :asOf", "asOf", asOf);
        jdbc.sql("""
                        select f.discussion_id, f.pupil_id, f.held_on, t.told_on,
                               case when t.told_on is null then (t.recorded_at at time zone 'Europe/London')::date end as ended
                        from cases.discussion f
                        left join lateral (select told_on, recorded_at from cases.family_told
                                           where discussion_id = f.discussion_id order by number desc limit 1) t on true
                        where f.finished_at is not null and %s""".formatted(filter.where())).params(filter.params()).query(row -> {
            var span = new Span(
                    row.getString("discussion_id"),
                    Column.date(row, "held_on"),
                    Column.dateOrNull(row, "told_on"),
                    Column.dateOrNull(row, "ended"),
                    List.of());
            each.accept(new RecordSpan(Column.pupil(row), FAMILY, span, null));
        });
    }

    /** Of cases with a discussion: from each to the next, and from the last one until the case is closed. */
    private void reviews(Optional<Collection<PupilId>> pupils, LocalDate asOf, Consumer<RecordSpan> each) {
        SqlFilter filter = of(pupils).and("d.held_on <= :asOf", "asOf", asOf);
        jdbc.sql("""
                        select f.case_file_id, f.pupil_id, f.closed_on, array_agg(distinct d.held_on order by d.held_on) as held
                        from cases.case_file f
                        join cases.discussion d on d.case_file_id = f.case_file_id and d.finished_at is not null
                        where %s
                        group by f.case_file_id""".formatted(filter.where())).params(filter.params()).query(row -> {
            List<LocalDate> held = Arrays.stream((Date[]) row.getArray("held").getArray())
                    .map(Date::toLocalDate)
                    .toList();
            PupilId pupil = new PupilId(row.getObject("pupil_id", UUID.class));
            Span.fromReviewToReview(
                            row.getString("case_file_id"),
                            held.getFirst(),
                            held,
                            row.getObject("closed_on", LocalDate.class))
                    .forEach(span -> each.accept(new RecordSpan(pupil, REVIEW, span, null)));
        });
    }

    private static SqlFilter of(Optional<Collection<PupilId>> pupils) {
        var filter = new SqlFilter();
        pupils.ifPresent(some -> filter.and(
                "f.pupil_id = any (:pupils)",
                "pupils",
                some.stream().map(PupilId::value).toArray(UUID[]::new)));
        return filter;
    }
}
