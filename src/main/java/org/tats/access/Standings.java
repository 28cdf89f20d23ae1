package org.tats.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.Dates;
import org.tats.common.PersonId;

/** What people stand on when they see something, for whoever must notice that it is gone. */
@Repository
@Transactional
public class Standings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What holds for a person today: a role, a post, or all rules of the matrix together, as a fingerprint. */
    public record Holding(PersonId person, String held) {}

    /** A relationship of a person to a pupil that has ended, and no other of its kind to that pupil took its place. */
    public record Ending(UUID relationship, PersonId person) {}

    public boolean active(PersonId person) {
        return jdbc.sql("select active from access.person where person_id = :person")
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Every role and post that these people hold today, and what the matrix makes of them: another holding when it changes. */
    public Set<Holding> holdings(Collection<PersonId> people) {
        LocalDate today = Dates.today(clock);
        return jdbc.sql("""
                        select person_id, role as held from access.role_holding
                        where person_id = any (:people) and valid_from <= :today
                          and (valid_to is null or valid_to >= :today)
                        union
                        select person_id, agency_id::text from access.affiliation
                        where person_id = any (:people) and valid_from <= :today
                          and (valid_to is null or valid_to >= :today)
                        union
                        select person_id, 'rules ' || md5(coalesce(string_agg(distinct r::text, ',' order by r::text), ''))
                        from unnest(cast(:people as uuid[])) person_id
                        left join lateral access.rules_at(person_id, :now) r on true
                        group by person_id""")
                .param("people", ids(people))
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new Holding(new PersonId(row.getObject("person_id", UUID.class)), row.getString("held")))
                .set();
    }

    /**
     * The relationships of these people, or of their agencies, that ended after a moment and until now. An invitation that
     * only moved to the next meeting, as when an item is carried, took nothing from anybody and is not among them.
     */
    public List<Ending> endedSince(Instant moment, Collection<PersonId> people) {
        return jdbc.sql("""
                        with ended as (
                          select relationship_id, holder_person_id, holder_agency_id, pupil_id, kind
                          from access.relationship
                          where valid_to > :since and valid_to <= :now),
                        held as (
                          select relationship_id, holder_person_id as person_id, pupil_id, kind from ended
                          where holder_person_id = any (:people)
                          union
                          select relationship_id, a.person_id, pupil_id, kind
                          from ended join access.affiliation a on a.agency_id = holder_agency_id
                          where a.person_id = any (:people))
                        select relationship_id, person_id from held
                        where not exists (
                          select from access.person_relationship holding
                          where holding.person_id = held.person_id
                            and holding.pupil_id = held.pupil_id
                            and holding.kind = held.kind)""")
                .param("since", Timestamp.from(moment))
                .param("now", Timestamp.from(clock.instant()))
                .param("people", ids(people))
                .query((row, number) -> new Ending(
                        row.getObject("relationship_id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
