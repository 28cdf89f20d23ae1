package org.tats.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes parts. Tables and columns are constants of the program; what people typed goes in as parameters. */
@Repository
class PartRepository {

    private final JdbcClient jdbc;

    PartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With version 1. */
    void insert(Part part) {
        Map<String, @Nullable Object> columns = columns(part);
        String names = String.join(", ", columns.keySet());
        String values = columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        jdbc.sql("insert into programme.%s (%s) values (%s)"
                        .formatted(part.kind().table(), names, values))
                .params(columns)
                .update();
    }

    /** Counts the version up. @return false when it is no more at the version of the part */
    boolean update(Part part) {
        String table = part.kind().table();
        String values = part.fields().columns().keySet().stream()
                .map(name -> name + " = :" + name)
                .collect(Collectors.joining(", "));
        return jdbc.sql("""
                                update programme.%1$s set %2$s, version = version + 1
                                where %1$s_id = :%1$s_id and version = :version""".formatted(table, values))
                        .params(columns(part))
                        .param("version", part.version())
                        .update()
                == 1;
    }

    /** @return false when it is no more at the version of the part */
    boolean delete(Part part) {
        return jdbc.sql("delete from programme.%1$s where %1$s_id = :id and version = :version"
                                .formatted(part.kind().table()))
                        .param("id", part.part().value())
                        .param("version", part.version())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> columns(Part part) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(part.kind().table() + "_id", part.part().value());
        columns.put("programme_id", part.programme().value());
        columns.putAll(part.fields().columns());
        return columns;
    }
}
