package org.tats.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Sessions counted by class, and the Department's formulas over them. All numbers are sessions (half days).
 *
 * @param present marks {@code /}, {@code \} and {@code L}
 * @param aea approved educational activity: K V P W B, and J where it still arrives
 * @param authorised authorised absence
 * @param unauthorised unauthorised absence
 * @param late L and U; these are also counted in present and in unauthorised
 */
public record AttendanceCounts(long present, long aea, long authorised, long unauthorised, long late) {

    public static final AttendanceCounts NONE = new AttendanceCounts(0, 0, 0, 0, 0);

    /** Below this number of possible sessions nobody is called persistently or severely absent. */
    public static final int LEAST_POSSIBLE = 20;

    /** One mark as a count. */
    public static AttendanceCounts of(MarkCode mark) {
        return new AttendanceCounts(
                mark.markClass() == MarkClass.PRESENT ? 1 : 0,
                mark.markClass() == MarkClass.APPROVED_ACTIVITY ? 1 : 0,
                mark.markClass() == MarkClass.AUTHORISED ? 1 : 0,
                mark.markClass() == MarkClass.UNAUTHORISED ? 1 : 0,
                mark == MarkCode.L || mark == MarkCode.U ? 1 : 0);
    }

    public AttendanceCounts plus(AttendanceCounts other) {
        return new AttendanceCounts(
                present + other.present,
                aea + other.aea,
                authorised + other.authorised,
                unauthorised + other.unauthorised,
                late + other.late);
    }

    /** This many times the same. */
    public AttendanceCounts times(long n) {
        return new AttendanceCounts(present * n, aea * n, authorised * n, unauthorised * n, late * n);
    }

    public long attended() {
        return present + aea;
    }

    public long absent() {
        return authorised + unauthorised;
    }

    public long possible() {
        return attended() + absent();
    }

    /** In percent to three decimals, half up; empty when no session was possible ("n/a", never 0 %). */
    public Optional<BigDecimal> attendancePercent() {
        return percent(attended());
    }

    /** In percent to three decimals, half up; empty when no session was possible. */
    public Optional<BigDecimal> absencePercent() {
        return percent(absent());
    }

    /** Absent for a tenth or more of the possible sessions, of which there are at least 20. Exact: never rounded. */
    public boolean isPersistent() {
        return possible() >= LEAST_POSSIBLE && absent() * 10 >= possible();
    }

    /** Absent for a half or more of the possible sessions, of which there are at least 20. Exact: never rounded. */
    public boolean isSevere() {
        return possible() >= LEAST_POSSIBLE && absent() * 2 >= possible();
    }

    private Optional<BigDecimal> percent(long part) {
        return possible() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(possible()), 3, RoundingMode.HALF_UP));
    }
}
