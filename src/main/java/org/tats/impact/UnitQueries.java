package org.tats.impact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.Column;

/** Whose the things are that measures count: pupils themselves, discussions, actions, requests, education, exclusions. */
@Repository
@Transactional
class UnitQueries {

    private final JdbcClient jdbc;

    UnitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By key of the thing. @param inputs hash of the takings to look in */
    Map<UUID, UUID> pupils(String inputs, Set<UUID> units) {
        Map<UUID, UUID> pupils = new HashMap<>();
        jdbc.sql("""
                        with taken as (
                          select taking_id from impact.taking where input_hash = :inputs
                        ), whose (unit, pupil_id, taking_id) as (
                          select pupil_id, pupil_id, taking_id from impact.pupil
                          union all select discussion_id, pupil_id, taking_id from impact.discussion
                          union all select action_id, pupil_id, taking_id from impact.action
                          union all select attestation_id, pupil_id, taking_id from impact.attested
                          union all select request_id, pupil_id, taking_id from impact.section_19
                          union all select provision_id, pupil_id, taking_id from impact.provision
                          union all select arrangement_id, pupil_id, taking_id from impact.arrangement
                          union all select suspension_id, pupil_id, taking_id from impact.exclusion
                        )
                        select distinct unit, pupil_id from whose join taken using (taking_id)
                        where unit = any (:units)""")
                .param("inputs", inputs)
                .param("units", units.toArray(UUID[]::new))
                .query(row -> {
                    pupils.put(Column.uuid(row, "unit"), Column.uuid(row, "pupil_id"));
                });
        return pupils;
    }
}
