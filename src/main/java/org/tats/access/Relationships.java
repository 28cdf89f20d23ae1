package org.tats.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * Why people may see pupils. Each row is made by a fact of another module, named by {@code source}, and ended by the same
 * fact. Called inside the transaction that records the fact.
 */
@Repository
@Transactional
public class Relationships {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Period afterLeaving;

    /** @param months for which a school goes on seeing something of a pupil who left; 0 for not at all */
    Relationships(JdbcClient jdbc, Clock clock, @Value("${tats.former-school-months}") int months) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.afterLeaving = Period.ofMonths(months);
    }

    /** Granting what holds already changes nothing. */
    public void grant(PersonId holder, PupilId pupil, RelationshipKind kind, String source) {
        jdbc.sql("""
                        insert into access.relationship (holder_person_id, pupil_id, kind, source, valid_from)
                        values (:holder, :pupil, :kind, :source, :now)
                        on conflict do nothing""")
                .param("holder", holder.value())
                .param("pupil", pupil.value())
                .param("kind", kind.name())
                .param("source", source)
                .param("now", now())
                .update();
    }

    /** Ends every relationship that this fact made. */
    public void end(String source) {
        jdbc.sql("update access.relationship set valid_to = :now where source = :source and valid_to is null")
                .param("source", source)
                .param("now", now())
                .update();
    }

    /** Ends what this fact made for one person. */
    public void end(String source, PersonId holder) {
        jdbc.sql("""
                        update access.relationship set valid_to = :now
                        where source = :source and holder_person_id = :holder and valid_to is null""")
                .param("source", source)
                .param("holder", holder.value())
                .param("now", now())
                .update();
    }

    /**
     * Makes the roll of a school exactly these pupils, for all the school's people: grants and ends set-based. Of those who
     * left, the school goes on seeing something for a time that ends by itself.
     */
    public void onRoll(AgencyId school, Collection<PupilId> pupils) {
        String source = "roll:" + school;
        UUID[] ids = pupils.stream().map(PupilId::value).toArray(UUID[]::new);
        leave(school, source, ids);
        jdbc.sql("""
                        insert into access.relationship (holder_agency_id, pupil_id, kind, source, valid_from)
                        select :school, pupil_id, 'ON_ROLL', :source, :now from unnest(:pupils) as roll (pupil_id)
                        on conflict do nothing""")
                .param("school", school.value())
                .param("source", source)
                .param("now", now())
                .param("pupils", ids)
                .update();
    }

    private void leave(AgencyId school, String source, UUID[] staying) {
        String left = "left:" + school;
        jdbc.sql("""
                        update access.relationship set valid_to = :now
                        where source = :left and valid_to > :now and pupil_id = any (:pupils)""")
                .param("left", left)
                .param("now", now())
                .param("pupils", staying)
                .update();
        jdbc.sql("""
                        with leavers as (
                          update access.relationship set valid_to = :now
                          where source = :source and valid_to is null and pupil_id <> all (:pupils)
                          returning pupil_id)
                        insert into access.relationship (holder_agency_id, pupil_id, kind, source, valid_from, valid_to)
                        select :school, pupil_id, 'LEFT_ROLL', :left, :now, :until from leavers""")
                .param("source", source)
                .param("now", now())
                .param("pupils", staying)
                .param("school", school.value())
                .param("left", left)
                .param(
                        "until",
                        Timestamp.from(clock.instant()
                                .atZone(Dates.LONDON)
                                .plus(afterLeaving)
                                .toInstant()))
                .update();
    }

    /** What relates this person to this pupil now. */
    public Set<RelationshipKind> kinds(PersonId person, PupilId pupil) {
        Set<RelationshipKind> kinds = EnumSet.noneOf(RelationshipKind.class);
        jdbc.sql("""
                        select distinct kind from access.person_relationship
                        where person_id = :person and pupil_id = :pupil""")
                .param("person", person.value())
                .param("pupil", pupil.value())
                .query(String.class)
                .list()
                .forEach(kind -> kinds.add(RelationshipKind.valueOf(kind)));
        return kinds;
    }

    /** What relates each of these people to each of these pupils now: one question for all. */
    public Map<PupilId, Map<PersonId, Set<RelationshipKind>>> kinds(
            Collection<PersonId> people, Collection<PupilId> pupils) {
        Map<PupilId, Map<PersonId, Set<RelationshipKind>>> kinds = new HashMap<>();
        jdbc.sql("""
                        select distinct pupil_id, person_id, kind from access.person_relationship
                        where person_id = any (:people) and pupil_id = any (:pupils)""")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query(row -> {
                    kinds.computeIfAbsent(new PupilId(row.getObject("pupil_id", UUID.class)), pupil -> new HashMap<>())
                            .computeIfAbsent(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    person -> EnumSet.noneOf(RelationshipKind.class))
                            .add(RelationshipKind.valueOf(row.getString("kind")));
                });
        return kinds;
    }

    /** Grants until a time, after which it has ended without anybody's doing. */
    void grantUntil(PersonId holder, PupilId pupil, RelationshipKind kind, String source, Instant until) {
        jdbc.sql("""
                        insert into access.relationship
                          (holder_person_id, pupil_id, kind, source, valid_from, valid_to)
                        values (:holder, :pupil, :kind, :source, :now, :until)""")
                .param("holder", holder.value())
                .param("pupil", pupil.value())
                .param("kind", kind.name())
                .param("source", source)
                .param("now", now())
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Ends now what was to end later. */
    void endEarly(String source) {
        jdbc.sql("update access.relationship set valid_to = :now where source = :source and valid_to > :now")
                .param("source", source)
                .param("now", now())
                .update();
    }

    /** Whether something related this person to this pupil that has ended since. */
    boolean ended(PersonId person, PupilId pupil) {
        return jdbc.sql("""
                        select exists (
                          select from access.relationship r
                          where r.pupil_id = :pupil and r.valid_to <= :now
                            and (r.holder_person_id = :person
                                 or r.holder_agency_id in (select a.agency_id from access.affiliation a
                                                           where a.person_id = :person)))""")
                .param("person", person.value())
                .param("pupil", pupil.value())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Those of these pupils to whom one of these kinds relates the person now. */
    Set<PupilId> related(PersonId person, Set<RelationshipKind> kinds, Collection<PupilId> pupils) {
        return jdbc.sql("""
                        select distinct pupil_id from access.person_relationship
                        where person_id = :person and kind = any (:kinds) and pupil_id = any (:pupils)""")
                .param("person", person.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query((row, number) -> new PupilId(row.getObject("pupil_id", UUID.class)))
                .set();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
