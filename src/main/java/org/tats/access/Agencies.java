package org.tats.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.AgencyId;
import org.tats.common.SchoolUrn;

/** The agencies. Other modules read them here; registry enters schools as they are loaded. */
@Repository
public class Agencies {

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All agencies, services first, then schools, each by name. */
    public List<AgencyRow> all() {
        return jdbc.sql("""
                        select agency_id, name, function, school_urn, active from access.agency
                        order by function = 'SCHOOL', lower(name), agency_id""").query((row, number) -> row(row)).list();
    }

    public Optional<AgencyRow> find(AgencyId id) {
        return jdbc.sql("select agency_id, name, function, school_urn, active from access.agency where agency_id = :id")
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    public Optional<AgencyRow> ofSchool(SchoolUrn urn) {
        return jdbc.sql(
                        "select agency_id, name, function, school_urn, active from access.agency where school_urn = :urn")
                .param("urn", urn.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** How contributions of these agencies begin now, where it is not {@link Handling#ALL_AT_ITEM}. */
    public Map<AgencyId, Handling> startingHandlings() {
        return jdbc
                .sql("""
                        select a.agency_id, h.handling from access.agency a
                        join access.starting_handling h on h.agency_function = a.function and h.valid_to is null
                        where h.handling <> 'ALL_AT_ITEM'""")
                .query((row, number) -> Map.entry(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        Handling.valueOf(row.getString("handling"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Enters the school as an agency, or takes over its new name. Part of the caller's transaction. */
    public AgencyId ensureSchool(SchoolUrn urn, String name) {
        return jdbc.sql("""
                        insert into access.agency (agency_id, name, function, school_urn)
                        values (:id, :name, 'SCHOOL', :urn)
                        on conflict (school_urn) do update set name = excluded.name
                        returning agency_id""")
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("urn", urn.value())
                .query((row, number) -> new AgencyId(row.getObject("agency_id", UUID.class)))
                .single();
    }

    void insert(AgencyId id, String name, AgencyFunction function) {
        jdbc.sql("""
                        insert into access.agency (agency_id, name, function) values (:id, :name, :function)
                        on conflict (agency_id) do nothing""")
                .param("id", id.value())
                .param("name", name)
                .param("function", function.name())
                .update();
    }

    boolean nameTaken(String name, AgencyId except) {
        return jdbc.sql("""
                                select count(*) from access.agency
                                where lower(name) = lower(:name) and function <> 'SCHOOL' and agency_id <> :id""")
                        .param("name", name)
                        .param("id", except.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static AgencyRow row(ResultSet row) throws SQLException {
        int urn = row.getInt("school_urn");
        @Nullable SchoolUrn school = row.wasNull() ? null : new SchoolUrn(urn);
        return new AgencyRow(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("name"),
                AgencyFunction.valueOf(row.getString("function")),
                school,
                row.getBoolean("active"));
    }
}
