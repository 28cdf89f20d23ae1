package org.tats.learners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.meetings.MeetingId;

/** The list as figures count it, at a meeting or as last counted. For whoever sees all of it. */
@Repository
class CountedListQueries {

    private final JdbcClient jdbc;

    CountedListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CountedChild> at(MeetingId meeting) {
        return jdbc.sql("""
                        select pupil_id, categories, days_out, half_hours, next_on from learners.snapshot_row
                        where meeting_id = :meeting order by pupil_id""")
                .param("meeting", meeting.value())
                .query((row, number) -> child(row))
                .list();
    }

    List<CountedChild> now() {
        return jdbc.sql("""
                        select pupil_id, categories, days_out, half_hours, next_on from learners.listed
                        order by pupil_id""").query((row, number) -> child(row)).list();
    }

    private static CountedChild child(ResultSet row) throws SQLException {
        return new CountedChild(
                Column.uuid(row, "pupil_id"),
                Arrays.stream((String[]) row.getArray("categories").getArray())
                        .map(Category::valueOf)
                        .collect(Collectors.toSet()),
                Column.integerOrNull(row, "days_out"),
                Column.integerOrNull(row, "half_hours"),
                Column.dateOrNull(row, "next_on"));
    }
}
