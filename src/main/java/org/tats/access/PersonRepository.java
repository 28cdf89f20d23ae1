package org.tats.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.PersonId;

@Repository
class PersonRepository {

    private static final String ROWS = """
            select p.person_id, p.name, p.email, p.active, p.version, a.agency_id, a.agency_name, a.job_title,
                   coalesce((select string_agg(distinct r.role, ',') from access.role_holding r
                             where r.person_id = p.person_id and r.valid_from <= :today
                               and (r.valid_to is null or r.valid_to >= :today)), '') as roles
            from access.person p
            left join lateral (
              select f.agency_id, g.name as agency_name, f.job_title
              from access.affiliation f join access.agency g using (agency_id)
              where f.person_id = p.person_id and f.valid_from <= :today
                and (f.valid_to is null or f.valid_to >= :today)
              order by f.valid_from desc, f.affiliation_id limit 1) a on true
            where p.person_id <> :system
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return Dates.today(clock);
    }

    List<PersonRow> rows() {
        return jdbc.sql(ROWS + "order by lower(p.name), p.person_id")
                .param("today", today())
                .param("system", RunAs.SYSTEM.value())
                .query((row, number) -> row(row))
                .list();
    }

    Optional<PersonRow> row(PersonId id) {
        return jdbc.sql(ROWS + "and p.person_id = :id")
                .param("today", today())
                .param("system", RunAs.SYSTEM.value())
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    private static PersonRow row(ResultSet row) throws SQLException {
        UUID agency = row.getObject("agency_id", UUID.class);
        String roles = row.getString("roles");
        Set<Role> held = EnumSet.noneOf(Role.class);
        if (!roles.isEmpty()) {
            Arrays.stream(roles.split(",", -1)).forEach(role -> held.add(Role.valueOf(role)));
        }
        return new PersonRow(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                agency == null ? null : new AgencyId(agency),
                agency == null ? "" : row.getString("agency_name"),
                agency == null ? "" : row.getString("job_title"),
                held,
                row.getBoolean("active"),
                row.getInt("version"));
    }

    /** @return false when a person with this id was entered before */
    boolean insert(PersonId id, String name, String email) {
        return jdbc.sql("""
                                insert into access.person (person_id, name, email)
                                values (:id, :name, lower(:email))
                                on conflict (person_id) do nothing""")
                        .param("id", id.value())
                        .param("name", name)
                        .param("email", email)
                        .update()
                == 1;
    }

    boolean emailTaken(String email, PersonId except) {
        return jdbc.sql("select count(*) from access.person where email = lower(:email) and person_id <> :id")
                        .param("email", email)
                        .param("id", except.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false when somebody else changed the person meanwhile */
    boolean update(PersonId id, int version, String name, String email, boolean active) {
        return jdbc.sql("""
                                update access.person set name = :name, email = lower(:email), active = :active,
                                       version = version + 1
                                where person_id = :id and version = :version""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("name", name)
                        .param("email", email)
                        .param("active", active)
                        .update()
                == 1;
    }

    void addAffiliation(PersonId person, AgencyId agency, String jobTitle) {
        jdbc.sql("""
                        insert into access.affiliation (affiliation_id, person_id, agency_id, job_title, valid_from)
                        values (:id, :person, :agency, :title, :today)""")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("agency", agency.value())
                .param("title", jobTitle)
                .param("today", today())
                .update();
    }

    /** Ends the posts held until now: yesterday was the last day, or, for a post begun today, it never was. */
    void endAffiliations(PersonId person) {
        jdbc.sql("""
                        update access.affiliation
                        set valid_to = cast(:today as date) - 1,
                            valid_from = least(valid_from, cast(:today as date) - 1)
                        where person_id = :person and (valid_to is null or valid_to >= :today)""").param("person", person.value()).param("today", today()).update();
    }

    void addRole(PersonId person, Role role) {
        jdbc.sql("""
                        insert into access.role_holding (role_holding_id, person_id, role, valid_from)
                        values (:id, :person, :role, :today)""")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("role", role.name())
                .param("today", today())
                .update();
    }

    /** From now on the person does not hold the role; the row stays as history. */
    void endRole(PersonId person, Role role) {
        jdbc.sql("""
                        update access.role_holding
                        set valid_to = cast(:today as date) - 1, valid_from = least(valid_from, cast(:today as date) - 1)
                        where person_id = :person and role = :role and (valid_to is null or valid_to >= :today)""")
                .param("person", person.value())
                .param("role", role.name())
                .param("today", today())
                .update();
    }
}
