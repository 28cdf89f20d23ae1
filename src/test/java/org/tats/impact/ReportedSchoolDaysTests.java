package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.SchoolUrn;
import org.tats.registry.RegistryService;
import org.tats.registry.SchoolDays;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The view that windows are counted with has the school days that the rest of TATS counts with. */
@TatsTest
class ReportedSchoolDaysTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 7, 31);

    @Autowired
    private ImpactWorld world;

    @Autowired
    private RegistryService registry;

    @Autowired
    private SignedIn signedIn;

    @Test
    void theViewAndTheCalendarAgree() {
        signedIn.as(Role.ANALYST);
        SchoolUrn planned = world.school();
        SchoolUrn marked = world.school();
        sql("delete from registry.calendar_day where urn = :urn", marked);
        // a calendar of one August-year only, and registers in that year and in the one after
        sql("""
                insert into registry.calendar_day (urn, date, kind)
                select :urn, day, 'SCHOOL' from generate_series(date '2024-08-29', date '2025-07-20', '3 days') day""", marked);
        sql("""
                insert into registry.register_day (urn, date)
                select :urn, day from generate_series(date '2025-07-01', date '2025-10-20', '1 day') day""", marked);
        for (SchoolUrn school : List.of(planned, marked)) {
            changed(school, "2024-12-24", "SCHOOL");
            changed(school, "2025-08-30", "SCHOOL");
            changed(school, "2025-09-15", "CLOSED");
            changed(school, "2025-01-10", "INSET");
        }
        sql("""
                update registry.calendar_change set taken_back_by = made_by, taken_back_at = now()
                where urn = :urn and date = '2025-01-10'""", planned);
        for (SchoolUrn school : List.of(planned, marked)) {
            SchoolDays days = registry.calendars(List.of(school)).of(school);
            assertThat(world.owner()
                            .sql("select date from reporting.school_day where urn = :urn order by date")
                            .param("urn", school.value())
                            .query(LocalDate.class)
                            .list())
                    .isEqualTo(days.between(FIRST, LAST))
                    .hasSizeGreaterThan(100);
        }
    }

    private void changed(SchoolUrn school, String date, String kind) {
        sql("""
                insert into registry.calendar_change (calendar_change_id, urn, date, kind, reason, made_by, made_at)
                select gen_random_uuid(), :urn, '%s', '%s', 'In a test.', person_id, now() from access.person limit 1""".formatted(date, kind), school);
    }

    private void sql(String statement, SchoolUrn school) {
        world.owner().sql(statement).param("urn", school.value()).update();
    }
}
