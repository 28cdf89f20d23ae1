package org.tats.demo;

/** Lives that every authority of some size has, so that the week that waits always has something of each kind. */
enum Story {
    NONE,
    /** Two suspensions this term, permanently excluded in the last week. */
    EXCLUDED_THIS_WEEK,
    /** The third suspension in twelve months starts in the last week. */
    THIRD_SUSPENSION,
    /** Fourteen days out in this term before the last week. */
    LONG_TOTAL,
    /** Ill for weeks and still away. */
    NIL_ILL,
    /** Not seen for weeks, nobody knows why. */
    NIL_UNEXPLAINED,
    /** Anxious about school, attending less each week. */
    DECLINING,
    /** Declined in spring, came back step by step. */
    RECOVERED,
    /** Mornings only, for longer than planned. */
    PART_TIME,
    /** In custody for three weeks. */
    CUSTODY;

    /** Which story the pupil at this place of a school lives; most live none of these. */
    static Story of(DemoSchool school, int place) {
        int years = school.phase().years().size();
        int rows = school.size() / years;
        if (rows < 8) {
            return NONE;
        }
        int row = place / years;
        int year = place % years;
        if (school.phase() == Phase.SECONDARY) {
            boolean firstOfItsEighth = row * 8 % rows < 8;
            return firstOfItsEighth ? secondary(row * 8 / rows, year, school.order()) : NONE;
        }
        if (school.phase() == Phase.PRIMARY && row == rows / 2) {
            return primary(year, school.order());
        }
        return NONE;
    }

    private static Story secondary(int eighth, int year, int order) {
        return switch (eighth * 10 + year) {
            case 12 -> order % 3 == 0 ? EXCLUDED_THIS_WEEK : NONE;
            case 21 -> THIRD_SUSPENSION;
            case 23 -> order % 2 == 1 ? LONG_TOTAL : DECLINING;
            case 32 -> NIL_ILL;
            case 44 -> NIL_UNEXPLAINED;
            case 50 -> DECLINING;
            case 53 -> order % 4 == 2 ? CUSTODY : NONE;
            case 61 -> PART_TIME;
            case 63 -> RECOVERED;
            default -> NONE;
        };
    }

    private static Story primary(int year, int order) {
        return switch (order % 4 * 10 + year) {
            case 4 -> THIRD_SUSPENSION;
            case 13 -> NIL_ILL;
            case 25 -> DECLINING;
            case 32 -> PART_TIME;
            default -> NONE;
        };
    }
}
