package org.tats.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;

/** Somebody with roles, posts and rights as they are now, in one statement: nearly every other statement waits for it. */
@Repository
class PersonRights {

    private static final String PEOPLE = """
            select p.person_id, 1 as part, p.name, '' as words, null::uuid as agency_id, '' as function,
                   null::integer as school_urn, 0::bigint as place
            from access.person p where p.person_id = any (:ids) and p.active
            union all
            select r.person_id, 2, r.role, '', null, '', null, 0
            from access.role_holding r
            where r.person_id = any (:ids) and r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
            union all
            select f.person_id, 3, g.name, f.job_title, g.agency_id, g.function, g.school_urn,
                   row_number() over (order by f.valid_from desc, f.affiliation_id)
            from access.affiliation f join access.agency g using (agency_id)
            where f.person_id = any (:ids) and f.valid_from <= :today and (f.valid_to is null or f.valid_to >= :today)
            union all
            select i.id, 4, r.permission, array_to_string(r.through, ','), null, r.every_pupil::text, null, 0
            from unnest(:ids) i (id) cross join lateral access.rules_at(i.id, :now) r
            order by part, place
            """;

    private static final String MEMBER = """
            select null::uuid as person_id, 4 as part, permission as name, array_to_string(through, ',') as words,
                   null::uuid as agency_id, every_pupil::text as function, null::integer as school_urn
            from access.matrix_rule
            where role = 'MEMBER' and valid_from <= :now and (valid_to is null or valid_to > :now)
              and (agency_function is null
                   or agency_function = (select function from access.agency where agency_id = :agency))
            union all
            select null, 3, name, '', agency_id, function, school_urn
            from access.agency where agency_id = :agency
            """;

    /** One line of the answer: a name, a role, a post or a right. */
    private record Line(
            Optional<PersonId> person,
            int part,
            String name,
            String words,
            Optional<AgencyId> agency,
            String function,
            Optional<SchoolUrn> school) {

        static Line of(ResultSet row, int number) throws SQLException {
            UUID agency = row.getObject("agency_id", UUID.class);
            Integer urn = row.getObject("school_urn", Integer.class);
            UUID person = row.getObject("person_id", UUID.class);
            return new Line(
                    Optional.ofNullable(person).map(PersonId::new),
                    row.getInt("part"),
                    row.getString("name"),
                    row.getString("words"),
                    Optional.ofNullable(agency).map(AgencyId::new),
                    row.getString("function"),
                    Optional.ofNullable(urn).map(SchoolUrn::new));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person with roles and posts valid today; empty when there is none or it is not active. */
    Optional<Person> active(PersonId id) {
        return Optional.ofNullable(active(Set.of(id)).get(id));
    }

    /** The same of several; those who are not active are left out. */
    Map<PersonId, Person> active(Collection<PersonId> ids) {
        Map<PersonId, List<Line>> lines = new HashMap<>();
        jdbc.sql(PEOPLE)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("today", Dates.today(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query(Line::of)
                .list()
                .forEach(line -> lines.computeIfAbsent(line.person().orElseThrow(), first -> new ArrayList<>())
                        .add(line));
        Map<PersonId, Person> people = new HashMap<>();
        lines.forEach((id, own) -> own.stream()
                .filter(line -> line.part() == 1)
                .findFirst()
                .ifPresent(line -> people.put(id, new Person(id, line.name(), roles(own), posts(own), rights(own)))));
        return people;
    }

    /** A member of the agency who has no account; the id is nobody's. */
    Person memberOf(AgencyId agency, String name) {
        List<Line> lines = jdbc.sql(MEMBER)
                .param("agency", agency.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Line::of)
                .list();
        return new Person(new PersonId(UUID.randomUUID()), name, Set.of(Role.MEMBER), posts(lines), rights(lines));
    }

    private static Set<Role> roles(List<Line> lines) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        lines.stream().filter(line -> line.part() == 2).forEach(line -> roles.add(Role.valueOf(line.name())));
        return roles;
    }

    private static List<Affiliation> posts(List<Line> lines) {
        var posts = new ArrayList<Affiliation>();
        lines.stream()
                .filter(line -> line.part() == 3)
                .forEach(line -> posts.add(new Affiliation(
                        line.agency().orElseThrow(),
                        line.name(),
                        AgencyFunction.valueOf(line.function()),
                        line.school().orElse(null),
                        line.words())));
        return posts;
    }

    private static Map<Permission, Reach> rights(List<Line> lines) {
        Map<Permission, Reach> rights = new EnumMap<>(Permission.class);
        lines.stream()
                .filter(line -> line.part() == 4)
                .forEach(line -> rights.merge(
                        Permission.valueOf(line.name()),
                        new Reach(Boolean.parseBoolean(line.function()), Matrix.kinds(line.words())),
                        Reach::or));
        return rights;
    }
}
