package org.tats.ebsna;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.Standing;

/** Tiers, bands and the checklist, as the authority sets them. */
@Repository
class EbsnaSettingsRepository {

    private final JdbcClient jdbc;

    EbsnaSettingsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All tiers in order, those no longer used too. */
    List<Tier> tiers() {
        return jdbc.sql(
                        "select tier_id, place, words, meaning, active, version from ebsna.tier order by place, tier_id")
                .query((row, number) -> new Tier(
                        Column.uuid(row, "tier_id"),
                        row.getInt("place"),
                        row.getString("words"),
                        row.getString("meaning"),
                        row.getBoolean("active"),
                        row.getInt("version")))
                .list();
    }

    void insert(Tier tier) {
        jdbc.sql("""
                        insert into ebsna.tier (tier_id, place, words, meaning) values (:id, :place, :words, :meaning)
                        on conflict (tier_id) do nothing""")
                .param("id", tier.id())
                .param("place", tier.place())
                .param("words", tier.words())
                .param("meaning", tier.meaning())
                .update();
    }

    /** False when somebody else changed it meanwhile. */
    boolean update(Tier tier) {
        return jdbc.sql("""
                                update ebsna.tier set place = :place, words = :words, meaning = :meaning, active = :active,
                                  version = version + 1
                                where tier_id = :id and version = :version""")
                        .param("id", tier.id())
                        .param("place", tier.place())
                        .param("words", tier.words())
                        .param("meaning", tier.meaning())
                        .param("active", tier.active())
                        .param("version", tier.version())
                        .update()
                == 1;
    }

    /** The bands that count on a day, the worst first. */
    List<Band> bands(LocalDate on) {
        return jdbc.sql("""
                        select distinct on (place, band) band, version, place, words, below, fall_points, fall_weeks, nil_days,
                               standing, source, valid_from
                        from ebsna.band
                        where valid_from <= :on and (valid_to is null or valid_to >= :on)
                        order by place, band, version desc""")
                .param("on", on)
                .query(EbsnaSettingsRepository::band)
                .list();
    }

    /** Ends the version that counts and starts this one. False when somebody else did so meanwhile. */
    boolean replace(Band band) {
        boolean ended = jdbc.sql("""
                                update ebsna.band set valid_to = :last
                                where band = :band and version = :version and valid_to is null""")
                        .param("last", band.validFrom().minusDays(1))
                        .param("band", band.band())
                        .param("version", band.version())
                        .update()
                == 1;
        if (ended) {
            insert(band, band.version() + 1);
        }
        return ended;
    }

    private void insert(Band band, int version) {
        jdbc.sql("""
                        insert into ebsna.band (band, version, place, words, below, fall_points, fall_weeks, nil_days, standing,
                          source, valid_from)
                        values (:band, :version, :place, :words, :below, :points, :weeks, :nil, :standing, :source, :from)""")
                .param("band", band.band())
                .param("version", version)
                .param("place", band.place())
                .param("words", band.words())
                .param("below", band.below(), Types.INTEGER)
                .param("points", band.fallPoints(), Types.INTEGER)
                .param("weeks", band.fallWeeks(), Types.INTEGER)
                .param("nil", band.nilDays(), Types.INTEGER)
                .param("standing", band.standing().name())
                .param("source", band.source())
                .param("from", band.validFrom())
                .update();
    }

    /** The whole checklist in order, hidden rows too. */
    List<Factor> factors() {
        return jdbc.sql("""
                        select factor_id, kind, area, place, words, active, version from ebsna.factor
                        order by place, factor_id""").query(EbsnaSettingsRepository::factor).list();
    }

    void insert(Factor factor) {
        FactorArea area = factor.area();
        jdbc.sql("""
                        insert into ebsna.factor (factor_id, kind, area, place, words)
                        values (:id, :kind, :area, :place, :words) on conflict (factor_id) do nothing""")
                .param("id", factor.id())
                .param("kind", factor.kind().name())
                .param("area", area == null ? null : area.name(), Types.VARCHAR)
                .param("place", factor.place())
                .param("words", factor.words())
                .update();
    }

    /** Changes words and whether it is shown. False when somebody else changed it meanwhile. */
    boolean update(UUID id, String words, boolean active, int version) {
        return jdbc.sql("""
                                update ebsna.factor set words = :words, active = :active, version = version + 1
                                where factor_id = :id and version = :version""")
                        .param("id", id)
                        .param("words", words)
                        .param("active", active)
                        .param("version", version)
                        .update()
                == 1;
    }

    static Factor factor(ResultSet row, int number) throws SQLException {
        return new Factor(
                Column.uuid(row, "factor_id"),
                FactorKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("area"))
                        .map(FactorArea::valueOf)
                        .orElse(null),
                row.getInt("place"),
                row.getString("words"),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static Band band(ResultSet row, int number) throws SQLException {
        return new Band(
                row.getString("band"),
                row.getInt("version"),
                row.getInt("place"),
                row.getString("words"),
                Column.integerOrNull(row, "below"),
                Column.integerOrNull(row, "fall_points"),
                Column.integerOrNull(row, "fall_weeks"),
                Column.integerOrNull(row, "nil_days"),
                Standing.valueOf(row.getString("standing")),
                row.getString("source"),
                Column.date(row, "valid_from"));
    }
}
