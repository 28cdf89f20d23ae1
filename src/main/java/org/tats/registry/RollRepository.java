package org.tats.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Agencies;
import org.tats.access.Relationships;
import org.tats.common.AgencyId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** Who is on whose roll, handed to access so that a school's people see its pupils and no others. */
@Repository
class RollRepository {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Relationships relationships;

    RollRepository(JdbcClient jdbc, Agencies agencies, Relationships relationships) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.relationships = relationships;
    }

    /** Brings the relationships of these schools in line with their rolls: one statement each, none per pupil. */
    void publish(Collection<SchoolUrn> schools) {
        Integer[] urns = schools.stream().map(SchoolUrn::value).toArray(Integer[]::new);
        Map<Integer, List<PupilId>> rolls = new HashMap<>();
        jdbc.sql("""
                        select distinct urn, pupil_id from registry.enrolment
                        where leaving_date is null and urn = any (:urns)""").param("urns", urns).query(row -> {
            rolls.computeIfAbsent(row.getInt("urn"), urn -> new ArrayList<>())
                    .add(new PupilId(row.getObject("pupil_id", UUID.class)));
        });
        names(urns).forEach((urn, name) -> {
            AgencyId agency = agencies.ensureSchool(new SchoolUrn(urn), name);
            relationships.onRoll(agency, rolls.getOrDefault(urn, List.of()));
        });
    }

    private Map<Integer, String> names(Integer[] urns) {
        Map<Integer, String> names = new HashMap<>();
        jdbc.sql("select urn, name from registry.school where urn = any (:urns)")
                .param("urns", urns)
                .query(row -> {
                    names.put(row.getInt("urn"), row.getString("name"));
                });
        return names;
    }
}
