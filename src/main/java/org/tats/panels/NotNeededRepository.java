package org.tats.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Key points at which somebody decided that no request is needed. Written once. */
@Repository
class NotNeededRepository {

    private final JdbcClient jdbc;

    NotNeededRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when somebody decided about it before. */
    boolean insert(PupilId pupil, DueToConsider due, LocalDate on, String reason, PersonId by) {
        return jdbc.sql("""
                                insert into panels.consideration
                                  (consideration_id, pupil_id, clock, key, reached_on, decided_on, reason, decided_by)
                                values (:id, :pupil, :clock, :key, :reachedOn, :on, :reason, :by)
                                on conflict (pupil_id, clock, key) do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("pupil", pupil.value())
                        .param("clock", due.clock())
                        .param("key", due.key())
                        .param("reachedOn", due.on())
                        .param("on", on)
                        .param("reason", reason)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Those about which somebody decided, or that fell into the time of a request; one statement, however many there are. */
    Set<ToConsider> answered(List<ToConsider> facts) {
        return jdbc
                .sql("""
                        select d.place
                        from unnest(:pupils, :clocks, :keys, cast(:days as date[])) with ordinality as d (pupil_id, clock, key, reached_on, place)
                        where exists (select from panels.consideration c
                                      where c.pupil_id = d.pupil_id and c.clock = d.clock and c.key = d.key)
                           or exists (select from panels.request r
                                      where r.pupil_id = d.pupil_id
                                        and (r.ended_on is null or r.ended_on >= d.reached_on))""")
                .param(
                        "pupils",
                        facts.stream().map(fact -> fact.pupil().value()).toArray(UUID[]::new))
                .param("clocks", facts.stream().map(fact -> fact.due().clock()).toArray(String[]::new))
                .param("keys", facts.stream().map(fact -> fact.due().key()).toArray(String[]::new))
                .param(
                        "days",
                        facts.stream().map(fact -> fact.due().on().toString()).toArray(String[]::new))
                .query(Integer.class)
                .list()
                .stream()
                .map(place -> facts.get(place - 1))
                .collect(Collectors.toSet());
    }

    List<Consideration> of(PupilId pupil) {
        return jdbc.sql("""
                        select c.*, p.name as decider_name
                        from panels.consideration c join access.person_name p on p.person_id = c.decided_by
                        where c.pupil_id = :pupil order by c.reached_on, c.clock""")
                .param("pupil", pupil.value())
                .query((row, number) -> new Consideration(
                        row.getString("clock"),
                        row.getString("key"),
                        Column.date(row, "reached_on"),
                        Column.date(row, "decided_on"),
                        row.getString("reason"),
                        row.getString("decider_name")))
                .list();
    }
}
