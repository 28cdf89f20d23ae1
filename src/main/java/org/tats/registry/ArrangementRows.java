package org.tats.registry;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/** Rows of arrangements as values. */
final class ArrangementRows {

    private ArrangementRows() {}

    /** A row of {@code registry.arrangement_facts}. */
    static Arrangement fact(ResultSet row) throws SQLException {
        return new Arrangement(
                new ArrangementId(row.getObject("arrangement_id", UUID.class)),
                ArrangementKind.valueOf(row.getString("kind")),
                school(row, "urn"),
                school(row, "other_urn"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("planned_end", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("half_hours", Integer.class),
                row.getObject("notice_given_on", LocalDate.class),
                dates(row.getArray("reviewed")),
                row.getObject("next_review", LocalDate.class));
    }

    /** What the details of this kind are read into. */
    static Class<? extends ArrangementDetails> details(ArrangementKind kind) {
        return switch (kind) {
            case PART_TIME -> ArrangementDetails.PartTime.class;
            case MANAGED_MOVE -> ArrangementDetails.ManagedMove.class;
            case OFFSITE_DIRECTION -> ArrangementDetails.OffsiteDirection.class;
            case SEPARATION -> ArrangementDetails.Separation.class;
            case ALTERNATIVE -> ArrangementDetails.Alternative.class;
            case HOME_EDUCATED -> ArrangementDetails.HomeEducated.class;
            case MISSING -> ArrangementDetails.Missing.class;
            case AWAITING_PLACE -> ArrangementDetails.AwaitingPlace.class;
            case CUSTODY -> ArrangementDetails.Custody.class;
            case PENALTY_CONSIDERED -> ArrangementDetails.PenaltyConsidered.class;
            case FAIR_ACCESS -> ArrangementDetails.FairAccess.class;
        };
    }

    static @Nullable SchoolUrn school(ResultSet row, String column) throws SQLException {
        Integer urn = row.getObject(column, Integer.class);
        return urn == null ? null : new SchoolUrn(urn);
    }

    private static List<LocalDate> dates(Array array) throws SQLException {
        return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }
}
