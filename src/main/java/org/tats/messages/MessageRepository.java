package org.tats.messages;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MessageRepository {

    /**
     * A mail that waits, with all that goes into it.
     *
     * @param path with its secret, or null
     */
    record Waiting(
            MessageId id,
            PersonId to,
            String template,
            Map<String, String> filling,
            @Nullable String path) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MessageRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insertWaiting(MessageId id, PersonId to, Notice notice, Instant now) {
        insert(id, to, notice, MessageState.WAITING, notice.path().orElse(null), now, null);
    }

    /** Kept so that the administrator sees what was not sent; without the link, which nobody will get by mail. */
    void insertUnsent(MessageId id, PersonId to, Notice notice, Instant now) {
        insert(id, to, notice, MessageState.NOT_SENT_NO_SERVER, null, now, now);
    }

    private void insert(
            MessageId id,
            PersonId to,
            Notice notice,
            MessageState state,
            @Nullable String link,
            Instant now,
            @Nullable Instant ended) {
        jdbc.sql("""
                        insert into messages.message
                          (message_id, person_id, template, filling, link, state, written_at, ended_at)
                        values (:id, :person, :template, cast(:filling as jsonb), :link, :state, :now, :ended)""")
                .param("id", id.value())
                .param("person", to.value())
                .param("template", notice.template())
                .param("filling", json.writeValueAsString(notice.filling()))
                .param("link", link)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("ended", ended == null ? null : Timestamp.from(ended))
                .update();
    }

    /** The mail, held until the transaction ends; empty when it was sent or given up before. */
    Optional<Waiting> lockWaiting(MessageId id) {
        return jdbc.sql("""
                        select person_id, template, filling, link from messages.message
                        where message_id = :id and state = 'WAITING' for update""")
                .param("id", id.value())
                .query((row, number) -> new Waiting(
                        id,
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("template"),
                        filling(row.getString("filling")),
                        row.getString("link")))
                .optional();
    }

    /** The end of a mail's way. Its link is forgotten. Nothing happens to one that has ended before. */
    void end(MessageId id, MessageState state, Instant now) {
        jdbc.sql("""
                        update messages.message set state = :state, ended_at = :now, link = null
                        where message_id = :id and state = 'WAITING'""")
                .param("id", id.value())
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The newest first. */
    List<MessageRow> list(int offset, int limit) {
        return jdbc.sql("""
                        select m.message_id, n.name, m.template, m.filling, m.state, m.written_at, m.ended_at
                        from messages.message m join access.person_name n using (person_id)
                        order by m.written_at desc, m.message_id offset :offset limit :limit""")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> {
                    Timestamp ended = row.getTimestamp("ended_at");
                    return new MessageRow(
                            new MessageId(row.getObject("message_id", UUID.class)),
                            row.getString("name"),
                            MailText.subject(row.getString("template"), filling(row.getString("filling"))),
                            MessageState.valueOf(row.getString("state")),
                            row.getTimestamp("written_at").toInstant(),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from messages.message")
                .query(Integer.class)
                .single();
    }

    private Map<String, String> filling(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }
}
