package org.tats.meetings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which keys of which later module an item came onto the agenda. */
@Repository
class ItemSourceRepository {

    private final JdbcClient jdbc;

    ItemSourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AgendaItemId item, String source, String key) {
        jdbc.sql("""
                insert into meetings.agenda_item_source (agenda_item_id, source, key) values (:item, :source, :key)
                on conflict do nothing
                """)
                .param("item", item.value())
                .param("source", source)
                .param("key", key)
                .update();
    }

    /** Keys by {@link AgendaSource#code()}. */
    Map<String, Set<String>> of(AgendaItemId item) {
        Map<String, Set<String>> keys = new HashMap<>();
        jdbc.sql("select source, key from meetings.agenda_item_source where agenda_item_id = :item")
                .param("item", item.value())
                .query(row -> {
                    keys.computeIfAbsent(row.getString("source"), none -> new HashSet<>())
                            .add(row.getString("key"));
                });
        return keys;
    }
}
