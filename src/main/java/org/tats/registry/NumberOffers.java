package org.tats.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * Rows of a pupils file that may be a child whom we have without a permanent number. Of a child without a number the surname
 * and the date of birth are enough to ask; of one with a temporary number the first name too. A person answers.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class NumberOffers {

    /** A child who waits for a number. @param reference ours, or empty for a temporary UPN from a file */
    public record Waiting(PupilId pupil, String reference, boolean numbered, String forename) {

        private boolean fits(String otherForename) {
            return !numbered || forename.equalsIgnoreCase(otherForename);
        }
    }

    /** That a row with this number may be about this child. */
    private record Offer(PupilId pupil, Upn upn, SchoolUrn school) {}

    /** The children who wait, and what is settled of numbers: read once a file, asked of each row, without the database. */
    public static final class Candidates {

        private final Map<String, Waiting> byNameAndBirth;
        private final Set<String> known;
        private final Set<String> refused;
        private final Map<String, Offer> offered = new LinkedHashMap<>();

        private Candidates(Map<String, Waiting> byNameAndBirth, Set<String> known, Set<String> refused) {
            this.byNameAndBirth = byNameAndBirth;
            this.known = known;
            this.refused = refused;
        }

        /**
         * The child for whose sake this row has to wait: its number is new here, and nobody said yet that it is another
         * child's. Empty for nearly every row.
         */
        public Optional<Waiting> mayBe(PupilRow row) {
            String upn = row.upn().value();
            Optional<Waiting> child = Optional.ofNullable(byNameAndBirth.get(key(row.surname(), row.dateOfBirth())))
                    .filter(waiting -> waiting.fits(row.forename()))
                    .filter(waiting -> !known.contains(upn) && !refused.contains(waiting.pupil() + upn));
            child.ifPresent(
                    waiting -> offered.put(waiting.pupil() + upn, new Offer(waiting.pupil(), row.upn(), row.school())));
            return child;
        }

        private static String key(String surname, LocalDate born) {
            return surname.strip().toLowerCase(Locale.UK) + " " + born;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    NumberOffers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Candidates candidates() {
        Map<String, Waiting> waiting = new HashMap<>();
        // the last character of a temporary number is a letter; those without a number are put last and stay
        jdbc.sql("""
                        select pupil_id, upn, coalesce(local_reference, '') as reference, surname, forename, date_of_birth
                        from registry.pupil
                        where upn is null or upn ~ '[A-Z]$'
                        order by upn is null, pupil_id""").query(row -> {
            waiting.put(
                    Candidates.key(row.getString("surname"), row.getObject("date_of_birth", LocalDate.class)),
                    new Waiting(
                            new PupilId(row.getObject("pupil_id", UUID.class)),
                            row.getString("reference"),
                            row.getString("upn") != null,
                            row.getString("forename")));
        });
        return waiting.isEmpty()
                ? new Candidates(waiting, Set.of(), Set.of())
                : new Candidates(
                        waiting,
                        texts("""
                                select upn from registry.pupil where upn is not null
                                union all select upn from registry.former_upn"""),
                        texts("select pupil_id || upn from registry.number_offer where same = false"));
    }

    /** Keeps for whose sake rows of this file waited. */
    public void keep(Candidates candidates) {
        Timestamp now = Timestamp.from(clock.instant());
        candidates
                .offered
                .values()
                .forEach(offer -> jdbc.sql("""
                        insert into registry.number_offer (pupil_id, upn, urn, seen_at) values (:pupil, :upn, :urn, :now)
                        on conflict (pupil_id, upn) do update set urn = excluded.urn, seen_at = excluded.seen_at""")
                        .param("pupil", offer.pupil().value())
                        .param("upn", offer.upn().value())
                        .param("urn", offer.school().value())
                        .param("now", now)
                        .update());
    }

    private Set<String> texts(String sql) {
        return Set.copyOf(jdbc.sql(sql).query(String.class).list());
    }
}
