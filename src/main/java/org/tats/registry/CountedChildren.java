package org.tats.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.Column;

/** Names the children behind a figure, as far as a reader may see them. Whoever asks says whom the figure counts. */
@Repository
public class CountedChildren {

    private static final String CHILDREN = """
            with child as (
              select pupil_id, count(*) as units, sum(numerator) as numerator, sum(denominator) as denominator
              from unnest(:pupils::uuid[], :numerators::numeric[], :denominators::numeric[])
                   unit (pupil_id, numerator, denominator)
              group by pupil_id
            )
            select %s
            from child c
            join registry.pupil_card p on p.pupil_id = c.pupil_id
            where %s
            """;

    private final JdbcClient jdbc;

    CountedChildren(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param units everything that the figure counts
     * @param scope whom the reader may see there
     */
    public ChildrenBehind page(List<CountedUnit> units, Scope scope, int offset, int limit) {
        MapSqlParameterSource asked = new MapSqlParameterSource()
                .addValue("pupils", texts(units, CountedUnit::pupil))
                .addValue("numerators", texts(units, CountedUnit::numerator))
                .addValue("denominators", texts(units, CountedUnit::denominator))
                .addValue("offset", offset)
                .addValue("limit", limit)
                .addValues(scope.params());
        String seen = scope.filter("c.pupil_id");
        List<ChildBehind> rows = jdbc.sql(
                        CHILDREN.formatted("c.*, p.forename || ' ' || p.surname as name, p.ncyear, p.school_name", seen)
                                + "order by p.surname, p.forename, c.pupil_id offset :offset limit :limit")
                .paramSource(asked)
                .query((row, number) -> child(row))
                .list();
        int total = jdbc.sql(CHILDREN.formatted("count(*)", seen))
                .paramSource(asked)
                .query(Integer.class)
                .single();
        return new ChildrenBehind(rows, total, (int)
                units.stream().map(CountedUnit::pupil).distinct().count());
    }

    private static @Nullable String[] texts(List<CountedUnit> units, Function<CountedUnit, @Nullable Object> of) {
        return units.stream()
                .map(of)
                .map(value -> Objects.toString(value, null))
                .toArray(String[]::new);
    }

    private static ChildBehind child(ResultSet row) throws SQLException {
        return new ChildBehind(
                Column.pupil(row),
                row.getString("name"),
                row.getString("ncyear"),
                row.getString("school_name"),
                row.getInt("units"),
                Optional.ofNullable(row.getBigDecimal("numerator")),
                Optional.ofNullable(row.getBigDecimal("denominator")));
    }
}
