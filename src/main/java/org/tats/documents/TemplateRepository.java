package org.tats.documents;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

/** Templates, what is said of the council and its letterhead: rows are added, the newest counts. */
@Repository
class TemplateRepository {

    /** A version of a template. @param changedBy a name; empty for what came with TATS */
    record Stored(TemplateWords words, String standing, Instant validFrom, String changedBy) {}

    private static final String NEWEST = """
            select distinct on (t.code) t.code, t.version, t.subject, t.body, t.standing, t.valid_from,
                   coalesce(n.name, '') as changed_by_name
            from documents.template t
            left join access.person_name n on n.person_id = t.changed_by
            where t.code = coalesce(:code, t.code)
            order by t.code, t.version desc""";

    private final JdbcClient database;

    TemplateRepository(JdbcClient database) {
        this.database = database;
    }

    /** The newest of each code. */
    List<Stored> all() {
        return newest(null);
    }

    Optional<Stored> find(String code) {
        return newest(code).stream().findFirst();
    }

    private List<Stored> newest(@Nullable String code) {
        return database.sql(NEWEST)
                .param("code", code, Types.VARCHAR)
                .query((row, number) -> new Stored(
                        new TemplateWords(
                                row.getString("code"),
                                row.getInt("version"),
                                row.getString("subject"),
                                row.getString("body")),
                        row.getString("standing"),
                        row.getTimestamp("valid_from").toInstant(),
                        row.getString("changed_by_name")))
                .list();
    }

    /** False when there is this version already. */
    boolean insert(TemplateWords words, String standing, PersonId by, Instant now) {
        return database.sql("""
                        insert into documents.template (code, version, subject, body, standing, valid_from, changed_by)
                        values (:code, :version, :subject, :body, :standing, :now, :by)
                        on conflict do nothing""")
                        .param("code", words.code())
                        .param("version", words.version())
                        .param("subject", words.subject())
                        .param("body", words.body())
                        .param("standing", standing)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** What is said of the council now. */
    Map<CouncilFact, String> facts() {
        Map<CouncilFact, String> facts = new EnumMap<>(CouncilFact.class);
        database.sql("""
                        select distinct on (fact) fact, value from documents.setting order by fact, version desc""").query(row -> {
            facts.put(CouncilFact.valueOf(row.getString("fact")), row.getString("value"));
        });
        return facts;
    }

    /** @return its version */
    int insert(CouncilFact fact, String value, PersonId by, Instant now) {
        return database.sql("""
                        insert into documents.setting (fact, version, value, changed_at, changed_by)
                        select :fact, coalesce(max(version), 0) + 1, :value, :now, :by
                        from documents.setting where fact = :fact
                        returning version""")
                .param("fact", fact.name())
                .param("value", value)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /** The council's own Word file; empty when there is none. */
    Optional<byte[]> letterhead() {
        return database.sql("select bytes from documents.letterhead order by version desc limit 1")
                .query((row, number) -> Optional.ofNullable(row.getBytes("bytes")))
                .optional()
                .flatMap(bytes -> bytes);
    }

    /** @param bytes null for none from now on @return its version */
    int insertLetterhead(byte @Nullable [] bytes, String sha256, PersonId by, Instant now) {
        return database.sql("""
                        insert into documents.letterhead (version, bytes, sha256, changed_at, changed_by)
                        select coalesce(max(version), 0) + 1, :bytes, :sha256, :now, :by
                        from documents.letterhead
                        returning version""")
                .param("bytes", bytes, Types.BINARY)
                .param("sha256", sha256)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }
}
