package org.tats.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a pupil went from one school to another. A school that became an academy is the same school; while two
 * registrations run side by side nobody moved, and the end of the later one of them is a return, no move.
 */
public final class SchoolMoves {

    /** A time at one establishment, whatever its URN. @param leaving the last day; null while there */
    private record Stay(
            int establishment, LocalDate entry, @Nullable LocalDate leaving) {

        boolean outlasts(LocalDate date) {
            return leaving == null || leaving.isAfter(date);
        }

        boolean meets(Enrolment next) {
            return establishment == next.establishment()
                    && (leaving == null || !next.entry().isAfter(leaving.plusDays(1)));
        }

        Stay with(Enrolment next) {
            LocalDate end = next.leaving();
            return new Stay(
                    establishment, entry, leaving == null || (end != null && end.isBefore(leaving)) ? leaving : end);
        }
    }

    private SchoolMoves() {}

    /** In order; the first day at the new school, or the first without the old one where they overlapped. */
    public static List<LocalDate> of(List<Enrolment> enrolments) {
        List<Stay> stays = stays(enrolments);
        List<LocalDate> moves = new ArrayList<>();
        for (int i = 1; i < stays.size(); i++) {
            Stay before = stays.get(i - 1);
            Stay now = stays.get(i);
            LocalDate left = before.leaving();
            if (left != null && now.outlasts(left) && before.establishment() != now.establishment()) {
                moves.add(left.isBefore(now.entry()) ? now.entry() : left.plusDays(1));
            }
        }
        return moves.stream().sorted().toList();
    }

    private static List<Stay> stays(List<Enrolment> enrolments) {
        List<Stay> stays = new ArrayList<>();
        enrolments.stream().sorted(Comparator.comparing(Enrolment::entry)).forEach(enrolment -> {
            for (int i = stays.size() - 1; i >= 0; i--) {
                if (stays.get(i).meets(enrolment)) {
                    stays.set(i, stays.get(i).with(enrolment));
                    return;
                }
            }
            stays.add(new Stay(enrolment.establishment(), enrolment.entry(), enrolment.leaving()));
        });
        return stays;
    }
}
