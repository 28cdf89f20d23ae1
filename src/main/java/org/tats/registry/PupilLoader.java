package org.tats.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.StagingCopy;

/**
 * Loads validated rows of pupils. Keys: pupil = UPN; enrolment = UPN, school and entry date. Runs inside the caller's
 * transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PupilLoader {

    private static final String STAGING = "registry.staging_pupil (row_no, upn, surname, forename, date_of_birth, sex,"
            + " ncyear, sen_provision, sen_need, ethnicity, fsm, home_la, urn, entry_date)";

    private final JdbcClient jdbc;
    private final StagingCopy staging;
    private final RollRepository rolls;
    private final FreshnessRepository freshness;
    private final Changes changes;
    private final Clock clock;

    PupilLoader(
            JdbcClient jdbc,
            StagingCopy staging,
            RollRepository rolls,
            FreshnessRepository freshness,
            Changes changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.rolls = rolls;
        this.freshness = freshness;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Pupils and enrolments are added or updated; a row puts its pupil (back) on roll.
     *
     * @param complete that the rows are the whole roll of every school among them: open enrolments at these schools that
     *     are not among the rows end
     * @param upnsToSpare UPNs of rows that were rejected: with {@code complete} their enrolments stay as they are
     * @param endedOn the last day on roll of enrolments that end, at the earliest their entry date
     */
    public LoadResult load(Iterator<PupilRow> rows, boolean complete, Set<String> upnsToSpare, LocalDate endedOn) {
        Map<SchoolUrn, LocalDate> schools = new HashMap<>();
        int read = stage(rows, schools);
        nameByPresentNumbers();
        Map<UUID, Boolean> pupils = mergePupils();
        List<UUID> enrolments = mergeEnrolments();
        int loaded = countLoaded(pupils, enrolments);
        Set<UUID> changed = new HashSet<>(pupils.keySet());
        changed.addAll(enrolments);
        if (complete) {
            changed.addAll(endMissing(upnsToSpare, endedOn));
        }
        jdbc.sql("delete from registry.staging_pupil").update();
        rolls.publish(schools.keySet());
        freshness.note("pupils", schools);
        return changes.publish(
                "pupils", read, loaded, changed.stream().map(PupilId::new).toList());
    }

    /** Rows that still give a number that their pupil had before are about that pupil. */
    private void nameByPresentNumbers() {
        jdbc.sql("""
                        update registry.staging_pupil s set upn = p.upn
                        from registry.former_upn f join registry.pupil p on p.pupil_id = f.pupil_id
                        where f.upn = s.upn""").update();
    }

    /** The pupils who were added (true) or changed (false). */
    private Map<UUID, Boolean> mergePupils() {
        Map<UUID, Boolean> merged = new HashMap<>();
        jdbc.sql("""
                        insert into registry.pupil as held
                          (pupil_id, upn, surname, forename, date_of_birth, sex, ncyear, sen_provision, sen_need,
                           ethnicity, fsm, home_la)
                        select distinct on (upn)
                          gen_random_uuid(), upn, surname, forename, date_of_birth, sex, ncyear, sen_provision, sen_need,
                          ethnicity, fsm, home_la
                        from registry.staging_pupil
                        order by upn, row_no desc
                        on conflict (upn) do update
                        set surname = excluded.surname, forename = excluded.forename,
                            date_of_birth = excluded.date_of_birth, sex = excluded.sex, ncyear = excluded.ncyear,
                            sen_provision = excluded.sen_provision, sen_need = excluded.sen_need,
                            ethnicity = excluded.ethnicity, fsm = excluded.fsm, home_la = excluded.home_la
                        where (held.surname, held.forename, held.date_of_birth, held.sex, held.ncyear,
                               held.sen_provision, held.sen_need, held.ethnicity, held.fsm, held.home_la)
                          is distinct from
                              (excluded.surname, excluded.forename, excluded.date_of_birth, excluded.sex, excluded.ncyear,
                               excluded.sen_provision, excluded.sen_need, excluded.ethnicity, excluded.fsm,
                               excluded.home_la)
                        returning pupil_id, xmax = 0 as added""").query(row -> {
            merged.put(row.getObject("pupil_id", UUID.class), row.getBoolean("added"));
        });
        return merged;
    }

    /** The pupil of each enrolment that is new, or open again. */
    private List<UUID> mergeEnrolments() {
        return jdbc.sql("""
                        insert into registry.enrolment as held (enrolment_id, pupil_id, urn, entry_date)
                        select gen_random_uuid(), pupil_id, urn, entry_date
                        from (select distinct p.pupil_id, s.urn, s.entry_date
                              from registry.staging_pupil s join registry.pupil p on p.upn = s.upn) came
                        on conflict (pupil_id, urn, entry_date) do update set leaving_date = null
                        where held.leaving_date is not null
                        returning pupil_id""").query(UUID.class).list();
    }

    /** Rows of which the pupil or the enrolment changed. An added pupil's rows are all counted by their enrolments. */
    private int countLoaded(Map<UUID, Boolean> pupils, List<UUID> enrolments) {
        UUID[] updated = pupils.entrySet().stream()
                .filter(pupil -> !pupil.getValue())
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        int rowsOfUpdated =
                jdbc.sql("""
                        select count(distinct (s.upn, s.urn, s.entry_date))
                        from unnest(:updated) as u (pupil_id)
                        join registry.pupil p on p.pupil_id = u.pupil_id
                        join registry.staging_pupil s on s.upn = p.upn""").param("updated", updated).query(Integer.class).single();
        long enrolmentsOfOthers = enrolments.stream()
                .filter(pupil -> !Boolean.FALSE.equals(pupils.get(pupil)))
                .count();
        return rowsOfUpdated + (int) enrolmentsOfOthers;
    }

    private List<UUID> endMissing(Set<String> upnsToSpare, LocalDate endedOn) {
        return jdbc.sql("""
                        update registry.enrolment e
                        set leaving_date = greatest(:endedOn, e.entry_date)
                        from registry.pupil p
                        where p.pupil_id = e.pupil_id and e.leaving_date is null
                          and e.urn in (select urn from registry.staging_pupil)
                          -- a child without a number is in no file
                          and p.upn is not null and p.upn <> all (:spared)
                          and not exists (select from registry.staging_pupil s
                                          where s.upn = p.upn and s.urn = e.urn and s.entry_date = e.entry_date)
                        returning e.pupil_id""")
                .param("endedOn", endedOn)
                .param("spared", upnsToSpare.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    private int stage(Iterator<PupilRow> rows, Map<SchoolUrn, LocalDate> schools) {
        LocalDate today = Dates.today(clock);
        int[] read = {0};
        staging.fill(STAGING, out -> {
            while (rows.hasNext()) {
                PupilRow row = rows.next();
                out.cell(read[0]++).cell(row.upn()).cell(row.surname()).cell(row.forename());
                out.cell(row.dateOfBirth()).cell(row.sex()).cell(row.ncyear());
                out.cell(row.senProvision())
                        .cell(row.senNeed())
                        .cell(row.ethnicity())
                        .cell(row.fsm());
                out.cell(row.homeLa()).cell(row.school()).cell(row.entryDate());
                out.end();
                schools.put(row.school(), today);
            }
        });
        return read[0];
    }
}
