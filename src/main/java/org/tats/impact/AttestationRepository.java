package org.tats.impact;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Attestations and what was done with them. */
@Repository
class AttestationRepository {

    /** What decides about the next state, and what was counted last. */
    record Kept(
            AttestedFact fact,
            @Nullable LocalDate factOn,
            AttestationState state,
            @Nullable UUID discussion,
            @Nullable LocalDate until,
            @Nullable LocalDate fallenOn,
            boolean returned,
            boolean withdrawn,
            boolean signed,
            boolean reopened) {

        /** Whether there is nothing to write. */
        boolean same(AttestationFacts facts, AttestationFacts.Holding holding, AttestationState now) {
            return fact == holding.fact()
                    && Objects.equals(factOn, holding.on())
                    && state == now
                    && Objects.equals(discussion, facts.discussion())
                    && Objects.equals(until, facts.until())
                    && Objects.equals(fallenOn, facts.fallenOn())
                    && returned == facts.returned();
        }
    }

    private final JdbcClient jdbc;

    AttestationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that are kept: one statement. */
    Map<AttestationId, Kept> kept() {
        Map<AttestationId, Kept> kept = new HashMap<>();
        jdbc.sql("""
                        select a.attestation_id, a.fact, a.fact_on, a.state, a.discussion_id, a.until_on, a.fallen_on,
                               a.returned, coalesce(t.withdrawn, false) as withdrawn,
                               coalesce(t.signed > coalesce(t.reopened, 0), false) as signed,
                               coalesce(t.reopened > t.signed, false) as reopened
                        from impact.attestation a
                        left join (select attestation_id, bool_or(act = 'WITHDRAWN') as withdrawn,
                                          max(attestation_act_id) filter (where act = 'SIGNED') as signed,
                                          max(attestation_act_id) filter (where act = 'REOPENED') as reopened
                                   from impact.attestation_act group by attestation_id) t using (attestation_id)""").query(row -> {
            kept.put(
                    new AttestationId(Column.uuid(row, "attestation_id")),
                    new Kept(
                            AttestedFact.valueOf(row.getString("fact")),
                            Column.dateOrNull(row, "fact_on"),
                            AttestationState.valueOf(row.getString("state")),
                            row.getObject("discussion_id", UUID.class),
                            Column.dateOrNull(row, "until_on"),
                            Column.dateOrNull(row, "fallen_on"),
                            row.getBoolean("returned"),
                            row.getBoolean("withdrawn"),
                            row.getBoolean("signed"),
                            row.getBoolean("reopened")));
        });
        return kept;
    }

    /** What was counted of one; a statement that is new gets its row. */
    void counted(
            AttestationFacts facts,
            AttestationFacts.Holding holding,
            AttestationState state,
            LocalDate on,
            Instant at) {
        jdbc.sql("""
                        insert into impact.attestation (attestation_id, kind, pupil_id, urn, intended_on, recorded_at, discussion_id,
                          discussed_on, until_on, fact, fact_on, fallen_on, returned, state, counted_on, placement, recorded_by)
                        select :id, :kind, :pupil, :urn, :intendedOn, :at, :discussion, :discussedOn, :until, :fact, :factOn,
                               :fallenOn, :returned, :state, :on, a.placement, a.recorded_by
                        from (values (1)) one (row)
                        left join impact.attestation a on a.attestation_id = :id
                        on conflict (attestation_id) do update set
                          discussion_id = excluded.discussion_id, discussed_on = excluded.discussed_on,
                          until_on = excluded.until_on, fact = excluded.fact, fact_on = excluded.fact_on,
                          fallen_on = excluded.fallen_on, returned = excluded.returned, state = excluded.state,
                          counted_on = excluded.counted_on""")
                .param("id", facts.id().value())
                .param("kind", facts.kind().name())
                .param("pupil", facts.pupil().value())
                .param("urn", facts.urn(), Types.INTEGER)
                .param("intendedOn", facts.intendedOn())
                .param("at", Column.at(at))
                .param("discussion", facts.discussion(), Types.OTHER)
                .param("discussedOn", facts.discussedOn(), Types.DATE)
                .param("until", facts.until(), Types.DATE)
                .param("fact", holding.fact().name())
                .param("factOn", holding.on(), Types.DATE)
                .param("fallenOn", facts.fallenOn(), Types.DATE)
                .param("returned", facts.returned())
                .param("state", state.name())
                .param("on", on)
                .update();
    }

    AttestationId insert(RecordPlacement placement, @Nullable Integer urn, PersonId by, LocalDate today, Instant at) {
        AttestationId id = AttestationId.random();
        jdbc.sql("""
                        insert into impact.attestation (attestation_id, kind, pupil_id, urn, intended_on, placement, recorded_by,
                          recorded_at, fact, state, counted_on)
                        values (:id, 'PLACEMENT', :pupil, :urn, :on, :placement, :by, :at, 'NOT_DISCUSSED', 'CONSIDERED', :today)""")
                .param("id", id.value())
                .param("pupil", placement.pupil().value())
                .param("urn", urn, Types.INTEGER)
                .param("on", placement.intendedOn())
                .param("placement", placement.placement().name())
                .param("by", by.value())
                .param("at", Column.at(at))
                .param("today", today)
                .update();
        return id;
    }

    void act(
            AttestationId id,
            PupilId pupil,
            AttestationAct.Kind act,
            String detail,
            @Nullable LocalDate on,
            PersonId by,
            Instant at) {
        jdbc.sql("""
                        insert into impact.attestation_act (attestation_id, pupil_id, act, detail, on_date, person_id, at)
                        values (:id, :pupil, :act, :detail, :on, :by, :at)""")
                .param("id", id.value())
                .param("pupil", pupil.value())
                .param("act", act.name())
                .param("detail", detail)
                .param("on", on, Types.DATE)
                .param("by", by.value())
                .param("at", Column.at(at))
                .update();
    }

    void countedOn(LocalDate today) {
        jdbc.sql("update impact.attestation set counted_on = :today where counted_on <> :today")
                .param("today", today)
                .update();
    }

    Optional<LocalDate> lastCount() {
        return jdbc.sql("select max(counted_on) as on from impact.attestation")
                .query((row, number) -> Optional.ofNullable(Column.dateOrNull(row, "on")))
                .single();
    }

    /** The school on whose roll a pupil is; null without one. */
    @Nullable
    Integer schoolOf(PupilId pupil) {
        return jdbc.sql("select urn from registry.pupil_card where pupil_id = :pupil and leaving_date is null")
                .param("pupil", pupil.value())
                .query((row, number) -> Optional.ofNullable(Column.integerOrNull(row, "urn")))
                .optional()
                .flatMap(urn -> urn)
                .orElse(null);
    }

    /** What stood at a taking: one statement. */
    void keep(TakingId taking) {
        jdbc.sql("""
                        insert into impact.attested (taking_id, attestation_id, kind, pupil_id, discussion_id, until_on, fact, fallen,
                          returned, state, placement, alternative, alternative_on)
                        select :taking, a.attestation_id, a.kind, a.pupil_id, a.discussion_id, a.until_on, a.fact,
                               a.fallen_on is not null, a.returned, a.state, a.placement, t.detail, t.on_date
                        from impact.attestation a
                        left join lateral (select detail, on_date from impact.attestation_act
                                           where attestation_id = a.attestation_id and act = 'ALTERNATIVE'
                                           order by attestation_act_id desc limit 1) t on true
                        where a.discussion_id is not null and a.state <> 'MERGED'""").param("taking", taking.value()).update();
    }
}
