package org.tats.ebsna;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PupilId;

/** In which band the registers put the children with an open plan. */
@Repository
class BandReadingRepository {

    private final JdbcClient jdbc;

    BandReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Children with an open plan of whom no reading of this day is kept. */
    List<PupilId> without(LocalDate day) {
        return jdbc.sql("""
                        select p.pupil_id from ebsna.plan p
                        where p.closed_on is null and not exists (
                          select from ebsna.band_reading b where b.pupil_id = p.pupil_id and b.counted_on = :day)
                        order by p.pupil_id""")
                .param("day", day)
                .query((row, number) -> Column.pupil(row))
                .list();
    }

    /** @param bands empty text for no band */
    int keep(Map<PupilId, String> bands, LocalDate day) {
        return jdbc.sql("""
                        insert into ebsna.band_reading (pupil_id, band, counted_on)
                        select counted.pupil_id, counted.band, :day from unnest(:pupils, :bands) counted (pupil_id, band)
                        on conflict (pupil_id) do update set band = excluded.band, counted_on = excluded.counted_on""")
                .param("day", day)
                .param("pupils", ids(bands.keySet()))
                .param("bands", bands.values().toArray(String[]::new))
                .update();
    }

    int drop(Collection<PupilId> pupils) {
        return jdbc.sql("delete from ebsna.band_reading where pupil_id = any (:pupils)")
                .param("pupils", ids(pupils))
                .update();
    }

    int dropAll() {
        return jdbc.sql("delete from ebsna.band_reading").update();
    }

    private static UUID[] ids(Collection<PupilId> pupils) {
        return pupils.stream().map(PupilId::value).toArray(UUID[]::new);
    }
}
