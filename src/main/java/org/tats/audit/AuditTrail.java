package org.tats.audit;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tats.access.CurrentPerson;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import tools.jackson.databind.json.JsonMapper;

/** Writes one row for each event, in the event's own transaction: neither is there without the other. */
@Repository
class AuditTrail {

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, CurrentPerson currentPerson, JsonMapper json) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.json = json;
    }

    @EventListener
    void write(DomainEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is published inside the transaction that it is about.");
        }
        Audited audited = event.audited();
        PupilId pupil = audited.pupil();
        UUID about = pupil == null ? null : pupil.value();
        jdbc.sql("""
                        insert into audit.event (person_id, action, subject_kind, subject_id, pupil_id, detail)
                        values (:person, :action, :kind, :id, :pupil, cast(:detail as jsonb))""")
                .param("person", currentPerson.id().map(PersonId::value).orElse(null))
                .param("action", audited.action())
                .param("kind", audited.subjectKind())
                .param("id", audited.subjectId())
                .param("pupil", about)
                .param("detail", json.writeValueAsString(audited.detail()))
                .update();
    }
}
