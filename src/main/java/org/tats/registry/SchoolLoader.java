package org.tats.registry;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Agencies;
import org.tats.common.SchoolUrn;
import org.tats.common.StagingCopy;

/** Loads validated rows of schools; key: URN. Runs inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SchoolLoader {

    private static final String STAGING = "registry.staging_school (row_no, urn, laestab, name, phase, type_code, open,"
            + " low_age, high_age, open_date, close_date)";

    private final JdbcClient jdbc;
    private final StagingCopy staging;
    private final Agencies agencies;

    SchoolLoader(JdbcClient jdbc, StagingCopy staging, Agencies agencies) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.agencies = agencies;
    }

    /** New schools are added, known ones updated; none is removed. */
    public LoadResult load(Iterator<SchoolRow> rows) {
        int[] read = {0};
        staging.fill(STAGING, out -> {
            while (rows.hasNext()) {
                SchoolRow row = rows.next();
                out.cell(read[0]++).cell(row.urn()).cell(row.laestab()).cell(row.name());
                out.cell(row.phase()).cell(row.typeCode()).cell(row.open());
                out.cell(row.lowAge()).cell(row.highAge()).cell(row.openDate()).cell(row.closeDate());
                out.end();
            }
        });
        Set<Integer> changed = new HashSet<>(merge());
        jdbc.sql("delete from registry.staging_school").update();
        renameAgencies(changed);
        return new LoadResult(changed.size(), read[0] - changed.size(), Set.of());
    }

    private List<Integer> merge() {
        return jdbc.sql("""
                        insert into registry.school as held
                          (urn, laestab, la_code, name, phase, type_code, open, low_age, high_age, open_date, close_date)
                        select distinct on (urn)
                          urn, laestab, laestab / 10000, name, phase, type_code, open, low_age, high_age, open_date, close_date
                        from registry.staging_school
                        order by urn, row_no desc
                        on conflict (urn) do update
                        set laestab = excluded.laestab, la_code = excluded.la_code, name = excluded.name,
                            phase = excluded.phase, type_code = excluded.type_code, open = excluded.open,
                            low_age = excluded.low_age, high_age = excluded.high_age,
                            open_date = excluded.open_date, close_date = excluded.close_date
                        where (held.laestab, held.name, held.phase, held.type_code, held.open,
                               held.low_age, held.high_age, held.open_date, held.close_date)
                          is distinct from
                              (excluded.laestab, excluded.name, excluded.phase, excluded.type_code, excluded.open,
                               excluded.low_age, excluded.high_age, excluded.open_date, excluded.close_date)
                        returning urn""").query(Integer.class).list();
    }

    /** A school whose people sign in keeps its agency's name in step; the others become agencies with their first roll. */
    private void renameAgencies(Set<Integer> changed) {
        agencies.all().stream()
                .flatMap(agency -> Optional.ofNullable(agency.school()).stream())
                .filter(school -> changed.contains(school.value()))
                .forEach(this::rename);
    }

    private void rename(SchoolUrn school) {
        String name = jdbc.sql("select name from registry.school where urn = :urn")
                .param("urn", school.value())
                .query(String.class)
                .single();
        agencies.ensureSchool(school, name);
    }
}
