package org.tats.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** Days of schools that somebody changed, and what their files say. */
@Repository
class CalendarChangeRepository {

    private final JdbcClient jdbc;

    CalendarChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SchoolRow> school(SchoolUrn urn) {
        return jdbc.sql("""
                        select urn, laestab, name, phase, type_code, open, low_age, high_age, open_date, close_date
                        from registry.school where urn = :urn""")
                .param("urn", urn.value())
                .query((row, number) -> RegistryKeys.school(row))
                .optional();
    }

    /** What the calendar file says of the year's days. */
    NavigableMap<LocalDate, CalendarKind> planned(SchoolUrn urn, AcademicYear year) {
        NavigableMap<LocalDate, CalendarKind> days = new TreeMap<>();
        jdbc.sql("""
                        select date, kind from registry.calendar_day
                        where urn = :urn and date between :from and :to""")
                .param("urn", urn.value())
                .param("from", year.first())
                .param("to", year.last())
                .query(row -> {
                    days.put(row.getObject("date", LocalDate.class), CalendarKind.valueOf(row.getString("kind")));
                });
        return days;
    }

    /** Taken back or not, the latest first. */
    List<CalendarYear.Change> changes(SchoolUrn urn, AcademicYear year) {
        return jdbc.sql("""
                        select c.*, m.name as maker, coalesce(t.name, '') as taker
                        from registry.calendar_change c
                        join access.person_name m on m.person_id = c.made_by
                        left join access.person_name t on t.person_id = c.taken_back_by
                        where c.urn = :urn and c.date between :from and :to
                        order by c.made_at desc, c.date, c.calendar_change_id""")
                .param("urn", urn.value())
                .param("from", year.first())
                .param("to", year.last())
                .query((row, number) -> change(row))
                .list();
    }

    /** Takes back what holds of that day, if anything does, and lets this hold. */
    void change(ChangeDays change, LocalDate date, PersonId by, Instant at) {
        jdbc.sql("""
                        update registry.calendar_change set taken_back_by = :by, taken_back_at = :at
                        where urn = :urn and date = :date and taken_back_at is null""")
                .param("urn", change.school().value())
                .param("date", date)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        insert into registry.calendar_change (calendar_change_id, urn, date, kind, reason, made_by, made_at)
                        values (gen_random_uuid(), :urn, :date, :kind, :reason, :by, :at)""")
                .param("urn", change.school().value())
                .param("date", date)
                .param("kind", change.kind().name())
                .param("reason", change.reason())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Empty when it does not hold any more. */
    Optional<CalendarChanged> takeBack(CalendarChangeId id, PersonId by, Instant at) {
        return jdbc.sql("""
                        update registry.calendar_change set taken_back_by = :by, taken_back_at = :at
                        where calendar_change_id = :id and taken_back_at is null
                        returning urn, date, kind""")
                .param("id", id.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new CalendarChanged(
                        "CalendarChangeTakenBack",
                        new SchoolUrn(row.getInt("urn")),
                        List.of(row.getObject("date", LocalDate.class).toString()),
                        row.getString("kind")))
                .optional();
    }

    /** Everybody who is or was on the school's roll: their windows and terms may be others now. */
    List<PupilId> pupils(SchoolUrn urn) {
        return jdbc.sql("select distinct pupil_id from registry.enrolment where urn = :urn")
                .param("urn", urn.value())
                .query((row, number) -> new PupilId(row.getObject("pupil_id", UUID.class)))
                .list();
    }

    private static CalendarYear.Change change(ResultSet row) throws SQLException {
        Timestamp back = row.getTimestamp("taken_back_at");
        return new CalendarYear.Change(
                new CalendarChangeId(row.getObject("calendar_change_id", UUID.class)),
                row.getObject("date", LocalDate.class),
                CalendarKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("maker"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("taker"),
                back == null ? null : back.toInstant());
    }
}
