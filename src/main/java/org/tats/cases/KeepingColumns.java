package org.tats.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tats.access.Handling;
import org.tats.access.Section;
import org.tats.common.AgencyId;
import org.tats.common.Column;

/** The columns of a text that say how it is handled: the same on texts of discussions and on notes. */
final class KeepingColumns {

    /** For {@code set}; binds to {@link #values}. */
    static final String SET = """
            handling = :handling, named = :named, relevance = :relevance, not_for_parent = :notForParent,
            not_for_parent_reason = :reason""";

    private KeepingColumns() {}

    static Map<String, Object> values(Keeping keeping) {
        return Map.of(
                "handling", keeping.handling().name(),
                "named", keeping.named().stream().map(AgencyId::value).toArray(UUID[]::new),
                "relevance", keeping.relevance(),
                "notForParent", keeping.notForParent(),
                "reason", keeping.notForParentReason());
    }

    static Keeping keeping(ResultSet row, Section section) throws SQLException {
        return new Keeping(
                section.handling(),
                section.named(),
                row.getString("relevance"),
                row.getBoolean("not_for_parent"),
                row.getString("not_for_parent_reason"));
    }

    static Section section(ResultSet row) throws SQLException {
        UUID keeper = row.getObject("keeper_agency_id", UUID.class);
        return new Section(
                keeper == null ? null : new AgencyId(keeper),
                Column.person(row, "written_by"),
                Handling.valueOf(row.getString("handling")),
                agencies(row.getArray("named")),
                row.getBoolean("guarded"));
    }

    private static Set<AgencyId> agencies(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(AgencyId::new).collect(Collectors.toUnmodifiableSet());
    }
}
