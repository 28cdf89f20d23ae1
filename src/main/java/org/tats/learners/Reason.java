package org.tats.learners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.panels.Section19GoingQueries;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementKind;
import org.tats.registry.GoingArrangementQueries.Going;

/**
 * One thing by which a child is not in full-time school today.
 *
 * @param from its first day
 * @param gives what it says about hours of education
 * @param halfHours a week; null where it says none
 * @param review null where none is planned
 * @param plannedEnd null where none is planned
 * @param source what the dates belong to, in words
 */
record Reason(
        Category category,
        LocalDate from,
        Gives gives,
        @Nullable Integer halfHours,
        @Nullable LocalDate review,
        @Nullable LocalDate plannedEnd,
        String source) {

    /** What a reason says about hours of education. */
    enum Gives {
        /** It is education; without a number nobody knows how much. */
        EDUCATION,
        /** No education comes with it. */
        NONE,
        /** It says nothing about hours. */
        UNSAID
    }

    /** A reason of which no date and no hours are planned. */
    static Reason fact(Category category, LocalDate from, Gives gives) {
        return new Reason(category, from, gives, null, null, null, category.words());
    }

    /** Null for an arrangement by which nobody is out of full-time school. */
    static @Nullable Reason of(Going going) {
        Category category = category(going);
        if (category == null) {
            return null;
        }
        Arrangement arrangement = going.arrangement();
        return new Reason(
                category,
                arrangement.from(),
                gives(arrangement),
                arrangement.halfHours(),
                arrangement.nextReview(),
                arrangement.plannedEnd(),
                arrangement.kind().words());
    }

    static Reason of(Section19GoingQueries.Going request) {
        return new Reason(
                Category.SECTION_19,
                request.knewOn(),
                request.halfHours() == null ? Gives.UNSAID : Gives.EDUCATION,
                request.halfHours(),
                request.nextReview(),
                null,
                Category.SECTION_19.words());
    }

    private static @Nullable Category category(Going going) {
        return switch (going.arrangement().kind()) {
            case PART_TIME -> Category.PART_TIME;
            case OFFSITE_DIRECTION, ALTERNATIVE -> Category.ALTERNATIVE;
            case SEPARATION -> Category.SEPARATION;
            case HOME_EDUCATED -> going.concern() ? Category.HOME_CONCERN : null;
            case MISSING -> Category.MISSING;
            case AWAITING_PLACE, FAIR_ACCESS -> Category.AWAITING;
            case CUSTODY -> Category.CUSTODY;
            case MANAGED_MOVE, PENALTY_CONSIDERED -> null;
        };
    }

    private static Gives gives(Arrangement arrangement) {
        if (arrangement.halfHours() != null) {
            return Gives.EDUCATION;
        }
        ArrangementKind kind = arrangement.kind();
        return switch (kind) {
            case MISSING -> Gives.NONE;
            case AWAITING_PLACE, FAIR_ACCESS -> Gives.UNSAID;
            case PART_TIME,
                    OFFSITE_DIRECTION,
                    ALTERNATIVE,
                    SEPARATION,
                    HOME_EDUCATED,
                    CUSTODY,
                    MANAGED_MOVE,
                    PENALTY_CONSIDERED -> Gives.EDUCATION;
        };
    }
}
