package org.tats.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as parts. */
final class PartRows {

    private PartRows() {}

    static Programme programme(ResultSet row, int number) throws SQLException {
        return new Programme(
                programme(row),
                row.getString("name"),
                row.getString("funder"),
                row.getBoolean("template"),
                pence(row, "requested_pence"),
                date(row, "requested_on"),
                pence(row, "awarded_pence"),
                date(row, "awarded_on"),
                row.getString("award_source"),
                date(row, "starts_on"),
                date(row, "ends_on"),
                row.getInt("version"));
    }

    static Workstream workstream(ResultSet row, int number) throws SQLException {
        return new Workstream(
                id(row, "workstream_id"),
                programme(row),
                row.getInt("position"),
                row.getString("name"),
                row.getInt("version"));
    }

    static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                id(row, "item_id"),
                programme(row),
                id(row, "workstream_id"),
                row.getInt("position"),
                row.getString("name"),
                ItemStatus.valueOf(row.getString("status")),
                ItemPhase.valueOf(row.getString("phase")),
                row.getString("narrative"),
                row.getString("changed"),
                row.getString("reason"),
                row.getString("owner"),
                row.getInt("version"));
    }

    static Milestone milestone(ResultSet row, int number) throws SQLException {
        return new Milestone(
                id(row, "milestone_id"),
                programme(row),
                maybe(row, "item_id"),
                row.getString("what"),
                day(row, "due_on"),
                date(row, "done_on"),
                row.getString("note"),
                row.getInt("version"));
    }

    static Risk risk(ResultSet row, int number) throws SQLException {
        return new Risk(
                id(row, "risk_id"),
                programme(row),
                row.getInt("position"),
                row.getString("what"),
                row.getString("control"),
                row.getString("owner"),
                RiskLevel.valueOf(row.getString("level")),
                date(row, "closed_on"),
                row.getInt("version"));
    }

    static Income income(ResultSet row, int number) throws SQLException {
        return new Income(
                id(row, "income_id"),
                programme(row),
                day(row, "received_on"),
                new Pence(row.getLong("pence")),
                row.getString("source"),
                row.getInt("version"));
    }

    static Quarter quarter(ResultSet row, int number) throws SQLException {
        return new Quarter(
                id(row, "quarter_id"),
                programme(row),
                row.getString("label"),
                day(row, "from_on"),
                day(row, "to_on"),
                pence(row, "planned_pence"),
                pence(row, "cost_pence"),
                row.getString("source"),
                row.getInt("version"));
    }

    static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(
                id(row, "figure_id"),
                programme(row),
                id(row, "item_id"),
                row.getInt("position"),
                FigureTopic.valueOf(row.getString("topic")),
                row.getString("what"),
                row.getObject("number", Integer.class),
                row.getBoolean("fewer"),
                row.getObject("whole", Integer.class),
                row.getBigDecimal("percent"),
                CountsChildren.valueOf(row.getString("children")),
                day(row, "as_at"),
                row.getString("source"),
                row.getInt("version"));
    }

    static SchoolTakeUp school(ResultSet row, int number) throws SQLException {
        return new SchoolTakeUp(
                id(row, "school_take_up_id"),
                programme(row),
                id(row, "item_id"),
                row.getInt("school_urn"),
                row.getString("school_name"),
                TakeUp.valueOf(row.getString("stage")),
                row.getString("reason"),
                row.getInt("version"));
    }

    static NotEngaged notEngaged(ResultSet row, int number) throws SQLException {
        return new NotEngaged(
                id(row, "not_engaged_id"),
                programme(row),
                id(row, "item_id"),
                row.getString("reason"),
                row.getInt("schools"),
                day(row, "as_at"),
                row.getString("source"),
                row.getInt("version"));
    }

    static Measure measure(ResultSet row, int number) throws SQLException {
        return new Measure(
                id(row, "measure_id"),
                programme(row),
                row.getInt("position"),
                row.getString("name"),
                row.getString("definition"),
                row.getInt("definition_version"),
                row.getString("unit"),
                row.getBoolean("lower_is_better"),
                CountsChildren.valueOf(row.getString("children")),
                row.getBigDecimal("baseline"),
                row.getBoolean("baseline_fewer"),
                date(row, "baseline_on"),
                row.getBigDecimal("target"),
                date(row, "target_on"),
                row.getString("source"),
                row.getInt("version"));
    }

    static Actual actual(ResultSet row, int number) throws SQLException {
        return new Actual(
                id(row, "actual_id"),
                programme(row),
                id(row, "measure_id"),
                day(row, "from_on"),
                day(row, "to_on"),
                row.getBigDecimal("reached"),
                row.getBoolean("fewer"),
                row.getInt("definition_version"),
                row.getString("source"),
                row.getInt("version"));
    }

    static Quote quote(ResultSet row, int number) throws SQLException {
        return new Quote(
                id(row, "quote_id"),
                programme(row),
                maybe(row, "item_id"),
                row.getString("role"),
                row.getString("words"),
                row.getBoolean("looked_at"),
                row.getInt("version"));
    }

    static PlanArea planArea(ResultSet row, int number) throws SQLException {
        return new PlanArea(
                id(row, "plan_area_id"),
                programme(row),
                row.getInt("position"),
                row.getString("title"),
                row.getString("words"),
                row.getInt("version"));
    }

    static Priority priority(ResultSet row, int number) throws SQLException {
        return new Priority(
                id(row, "priority_id"),
                programme(row),
                row.getInt("position"),
                row.getString("heading"),
                row.getString("words"),
                row.getInt("version"));
    }

    static PaperText text(ResultSet row, int number) throws SQLException {
        return new PaperText(
                id(row, "paper_text_id"),
                programme(row),
                TextCode.valueOf(row.getString("code")),
                row.getString("words"),
                row.getInt("version"));
    }

    private static ProgrammeId programme(ResultSet row) throws SQLException {
        return new ProgrammeId(row.getObject("programme_id", UUID.class));
    }

    private static PartId id(ResultSet row, String column) throws SQLException {
        return new PartId(row.getObject(column, UUID.class));
    }

    private static @Nullable PartId maybe(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new PartId(value);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(date(row, column));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Pence pence(ResultSet row, String column) throws SQLException {
        Long value = row.getObject(column, Long.class);
        return value == null ? null : new Pence(value);
    }
}
