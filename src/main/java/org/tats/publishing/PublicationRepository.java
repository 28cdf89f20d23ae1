package org.tats.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.publishing.Entry.Role;
import org.tats.publishing.Entry.Told;
import tools.jackson.databind.json.JsonMapper;

/** Publications, and whom their figures counted; the latter is read and written as TATS itself only. */
@Repository
class PublicationRepository {

    /** The rows and columns of a table, as kept. */
    record Lines(List<Line> rows, List<Line> columns) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublicationRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One publishes at a time: each check must know all publications before. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('publishing.publication'))")
                .query((row, number) -> true)
                .single();
    }

    int next() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from publishing.publication")
                .query(Integer.class)
                .single();
    }

    void insert(Publication publication, PersonId by, Release counted) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into publishing.publication (publication_id, number, kind, period_from, period_to, lines, shown,
                          content_hash, published_by, published_at)
                        values (:id, :number, :kind, :from, :to, cast(:lines as jsonb), :shown, :hash, :by, :at)""")
                .param("id", id)
                .param("number", publication.number())
                .param("kind", publication.kind())
                .param("from", publication.from())
                .param("to", publication.to())
                .param("lines", json.writeValueAsString(new Lines(counted.rows(), counted.columns())))
                .param("shown", json.writeValueAsString(publication))
                .param("hash", publication.hash())
                .param("by", by.value())
                .param("at", Column.at(publication.publishedAt()))
                .update();
        for (int place = 0; place < counted.entries().size(); place++) {
            insert(id, place, counted.entries().get(place));
        }
        jdbc.sql("""
                        insert into publishing.counted_unit (unit, publication_id)
                        select distinct u, publication_id from publishing.counted, unnest(units) u where publication_id = :id""").param("id", id).update();
    }

    private void insert(UUID publication, int place, Entry entry) {
        jdbc.sql("""
                        insert into publishing.counted (publication_id, place, table_row, table_column, role, quantity, hidden,
                          why, units)
                        values (:id, :place, :row, :column, :role, :quantity, :hidden, :why,
                          cast(string_to_array(:units, ',') as uuid[]))""")
                .param("id", publication)
                .param("place", place)
                .param("row", entry.row())
                .param("column", entry.column())
                .param("role", entry.role().name())
                .param("quantity", entry.quantity())
                .param("hidden", entry.told() == Told.HIDDEN)
                .param("why", entry.why())
                .param("units", joined(entry.units()))
                .update();
    }

    List<Publication> all() {
        return jdbc.sql("select shown from publishing.publication order by number desc")
                .query((row, number) -> publication(row))
                .list();
    }

    List<Publication> ofKind(String kind) {
        return jdbc.sql("select shown from publishing.publication where kind = :kind order by number desc")
                .param("kind", kind)
                .query((row, number) -> publication(row))
                .list();
    }

    Optional<Publication> find(int number) {
        return jdbc.sql("select shown from publishing.publication where number = :number")
                .param("number", number)
                .query((row, place) -> publication(row))
                .optional();
    }

    /** What a figure of a publication counts; empty for words. */
    List<Entry> behind(int number, int tableRow, int tableColumn) {
        return jdbc.sql("""
                        select table_row, table_column, role, quantity, hidden, why, units
                        from publishing.counted join publishing.publication using (publication_id)
                        where number = :number and table_row = :row and table_column = :column order by place""")
                .param("number", number)
                .param("row", tableRow)
                .param("column", tableColumn)
                .query((row, place) -> entry(row))
                .list();
    }

    private Publication publication(ResultSet row) throws SQLException {
        return json.readValue(row.getString("shown"), Publication.class);
    }

    /** What was published of any of these, and of whoever was counted together with them, the first first. */
    List<Release> sharing(Set<UUID> units) {
        Map<UUID, List<Entry>> entries = new HashMap<>();
        List<Release> releases = new ArrayList<>();
        jdbc.sql("""
                        with recursive found as (
                          select distinct publication_id from publishing.counted_unit
                          where unit = any (cast(string_to_array(:units, ',') as uuid[]))
                          union
                          select other.publication_id from found
                          join publishing.counted_unit mine on mine.publication_id = found.publication_id
                          join publishing.counted_unit other on other.unit = mine.unit
                        )
                        select publication_id, table_row, table_column, role, quantity, hidden, why, units
                        from found join publishing.counted using (publication_id) order by publication_id, place""").param("units", joined(units)).query(row -> {
            entries.computeIfAbsent(Column.uuid(row, "publication_id"), one -> new ArrayList<>())
                    .add(entry(row));
        });
        entries.forEach((publication, of) -> releases.add(release(publication, of)));
        releases.sort(java.util.Comparator.comparingInt(Release::number));
        return releases;
    }

    private Release release(UUID publication, List<Entry> entries) {
        return jdbc.sql("""
                        select number, kind, period_from, period_to, lines from publishing.publication
                        where publication_id = :id""")
                .param("id", publication)
                .query((row, place) -> {
                    Lines lines = json.readValue(row.getString("lines"), Lines.class);
                    return new Release(
                            row.getInt("number"),
                            row.getString("kind"),
                            Column.date(row, "period_from"),
                            Column.date(row, "period_to"),
                            lines.rows(),
                            lines.columns(),
                            entries);
                })
                .single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("table_row"),
                row.getInt("table_column"),
                Role.valueOf(row.getString("role")),
                row.getString("quantity"),
                Set.of((UUID[]) row.getArray("units").getArray()),
                row.getBoolean("hidden") ? Told.HIDDEN : Told.SHOWN,
                row.getString("why"));
    }

    private static String joined(Set<UUID> units) {
        return units.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
