package org.tats.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.Column;
import org.tats.common.SqlFilter;

/** Attestations with names, for lists and pages. */
@Repository
class AttestationQueries {

    private static final String SELECT = """
            select a.*, c.forename || ' ' || c.surname as name, c.ncyear, coalesce(s.name, '') as school_name,
                   k.person_id as checked_by, coalesce(kn.name, rn.name, '') as checked_by_name,
                   t.detail as alternative, t.on_date as alternative_on, g.at as signed_at, coalesce(gn.name, '') as signed_by_name
            from impact.attestation a
            join registry.pupil_card c on c.pupil_id = a.pupil_id
            left join registry.school_name s on s.urn = a.urn
            left join lateral (select person_id from impact.attestation_act where attestation_id = a.attestation_id
                               and act = 'CONFIRMED' order by attestation_act_id desc limit 1) k on true
            left join lateral (select detail, on_date from impact.attestation_act where attestation_id = a.attestation_id
                               and act = 'ALTERNATIVE' order by attestation_act_id desc limit 1) t on true
            left join lateral (select person_id, at from impact.attestation_act where attestation_id = a.attestation_id
                               and act = 'SIGNED' order by attestation_act_id desc limit 1) g on true
            left join access.person_name kn on kn.person_id = k.person_id
            left join access.person_name rn on rn.person_id = a.recorded_by
            left join access.person_name gn on gn.person_id = g.person_id
            where\s""";

    private final JdbcClient jdbc;

    AttestationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait to be signed or looked at first, then by the end of their 12 months. @param states empty for all */
    List<AttestationRow> list(Scope scope, Optional<AttestationKind> kind, Set<AttestationState> states, int limit) {
        var filter = new SqlFilter().and(scope.filter("a.pupil_id"), scope.params());
        kind.ifPresent(chosen -> filter.and("a.kind = :kind", "kind", chosen.name()));
        if (!states.isEmpty()) {
            filter.and(
                    "a.state = any (:states)",
                    "states",
                    states.stream().map(Enum::name).toArray(String[]::new));
        }
        return jdbc.sql(SELECT + filter.where() + """

                         order by case a.state when 'REOPENED' then 0 when 'READY_TO_SIGN' then 1 when 'CONSIDERED' then 2
                                    when 'FOLLOWED' then 3 else 4 end, a.until_on nulls first, a.intended_on, a.attestation_id
                         limit :limit""")
                .params(filter.params())
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<AttestationRow> find(AttestationId id) {
        return jdbc.sql(SELECT + "a.attestation_id = :id")
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    List<AttestationAct> history(AttestationId id) {
        return jdbc.sql("""
                        select t.act, t.detail, t.on_date, t.at, coalesce(n.name, '') as name
                        from impact.attestation_act t left join access.person_name n on n.person_id = t.person_id
                        where t.attestation_id = :id order by t.attestation_act_id""")
                .param("id", id.value())
                .query((row, number) -> new AttestationAct(
                        AttestationAct.Kind.valueOf(row.getString("act")),
                        row.getString("detail"),
                        Column.dateOrNull(row, "on_date"),
                        row.getString("name"),
                        Column.instant(row, "at")))
                .list();
    }

    private static AttestationRow row(ResultSet row) throws SQLException {
        AttestationKind kind = AttestationKind.valueOf(row.getString("kind"));
        return new AttestationRow(
                new AttestationId(Column.uuid(row, "attestation_id")),
                kind,
                Column.pupil(row),
                row.getString("name"),
                row.getString("ncyear"),
                row.getString("school_name"),
                Column.date(row, "intended_on"),
                Column.named(row, "placement", Place::valueOf),
                Column.dateOrNull(row, "discussed_on"),
                Column.dateOrNull(row, "until_on"),
                AttestedFact.valueOf(row.getString("fact")),
                Column.dateOrNull(row, "fact_on"),
                Column.dateOrNull(row, "fallen_on"),
                row.getBoolean("returned"),
                AttestationState.valueOf(row.getString("state")),
                kind == AttestationKind.PLACEMENT
                        ? Column.personOrNull(row, "recorded_by")
                        : Column.personOrNull(row, "checked_by"),
                row.getString("checked_by_name"),
                Column.named(row, "alternative", Place::valueOf),
                Column.dateOrNull(row, "alternative_on"),
                Column.instantOrNull(row, "signed_at"),
                row.getString("signed_by_name"));
    }
}
