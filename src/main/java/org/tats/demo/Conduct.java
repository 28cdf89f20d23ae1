package org.tats.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a pupil's suspensions. They do not fall evenly: a pupil goes through a troubled spell with one or more of them,
 * mostly in the middle years of secondary school, and more often where a need for support is known.
 */
final class Conduct {

    private static final int SCHOOL_YEAR = 190;
    private static final Weighted<String> LENGTHS = Weighted.of("1 9, 2 42, 3 7, 4 21, 5 4, 6 10, 10 7");
    private static final Weighted<String> LATER_LENGTHS = Weighted.of("2 28, 3 6, 4 28, 5 6, 6 17, 8 5, 10 10");
    private static final Weighted<String> REASONS =
            Weighted.of("DB 46, VA 17, PP 15, VP 5, PA 4, OW 3, DA 3, DM 2, BU 1, RA 1, TH 1, SM 1, MT 1, LG 1");
    private static final Weighted<String> GRAVE_REASONS = Weighted.of("DB 32, PP 24, PA 20, OW 10, DA 8, VA 6");
    // the list of May 2026 parts these reasons from the older ones
    private static final Weighted<String> NEWER_REASONS = Weighted.of(
            "DB 12, LD 17, CB 17, VA 17, PP 15, VP 5, PA 4, BW 2, OW 1, VR 3, DR 1, DM 2, MP 2, BU 1, TB 1, RA 1, MB 1, SM 1");

    private final DemoPupil pupil;
    private final Story story;
    private final Dice dice;
    private final List<DemoSuspension> planned = new ArrayList<>();
    private final int weekStart;
    private final LocalDate[] days;

    private Conduct(DemoPupil pupil, Story story, Dice dice) {
        this.pupil = pupil;
        this.story = story;
        this.dice = dice;
        this.days = pupil.school().schoolDays();
        LocalDate lastDay = days[days.length - 1];
        this.weekStart = pupil.school().dayAtOrAfter(PupilMaker.weekOf(lastDay));
    }

    /** In the order of their start; no two overlap. */
    static List<DemoSuspension> plan(DemoPupil pupil, Story story, Dice dice) {
        Conduct conduct = new Conduct(pupil, story, dice);
        // not all on the same days
        int spread = pupil.number() % 13;
        switch (story) {
            case NONE -> conduct.byChance();
            case EXCLUDED_THIS_WEEK -> conduct.told(-38 + spread / 2, 4, -17 + spread / 4, 6, 1 + spread % 3, 0);
            case THIRD_SUSPENSION -> conduct.told(-120 - spread, 2, -22 - spread / 2, 4, spread % 4, 5);
            case LONG_TOTAL -> conduct.told(-38, 10, -25, 10, -7, 8);
            default -> {}
        }
        return conduct.planned;
    }

    /** Pairs: school days from the start of the last week, and sessions (0 for a permanent exclusion). */
    private void told(int... daysAndSessions) {
        for (int i = 0; i < daysAndSessions.length; i += 2) {
            int sessions = daysAndSessions[i + 1];
            add(weekStart + daysAndSessions[i], sessions == 0 ? "PERM" : "SUSP", sessions);
        }
    }

    private void byChance() {
        double share = Rates.of(pupil.school().phase()).troubled() * leaning();
        for (int year = -1; year * SCHOOL_YEAR < days.length; year++) {
            if (dice.chance(share)) {
                troubledSpell(year * SCHOOL_YEAR + dice.below(SCHOOL_YEAR));
            }
        }
    }

    private double leaning() {
        double leaning = (pupil.sex().equals("M") ? 1.35 : 0.65) * (pupil.hasSupport() ? 1.8 : 0.82);
        return switch (pupil.ncYear()) {
            case "7", "11" -> leaning * 0.75;
            case "8", "10" -> leaning * 1.1;
            case "9" -> leaning * 1.3;
            default -> leaning;
        };
    }

    private void troubledSpell(int start) {
        int count = dice.chance(0.58) ? 1 : 2 + dice.runs(0.66, 9);
        int day = start;
        for (int i = 0; i < count; i++) {
            int sessions = Integer.parseInt((i == 0 ? LENGTHS : LATER_LENGTHS).roll(dice));
            boolean recent = day > days.length - 25;
            if (i >= 2 && recent && dice.chance(0.1)) {
                add(day, "PERM", 0);
                return;
            }
            add(day, dice.chance(0.02) ? "LNCH" : "SUSP", sessions);
            day += sessions / 2 + dice.between(8, 34);
        }
    }

    private void add(int day, String category, int sessions) {
        int first = pupil.school().dayAtOrAfter(pupil.entered());
        boolean free = planned.isEmpty() || planned.getLast().day() + 6 < day;
        if (day < first + 5 || day >= days.length || !free || planned.stream().anyMatch(DemoSuspension::permanent)) {
            return;
        }
        boolean cancelled = story == Story.NONE && category.equals("SUSP") && sessions > 2 && dice.chance(0.012);
        planned.add(new DemoSuspension(
                pupil.upn(),
                pupil.school().laestab(),
                category,
                days[day],
                day,
                sessions,
                reasons(days[day], category),
                notice(days[day], category),
                cancelled && day + 1 < days.length ? days[day + 1] : null));
    }

    /** One to three different reasons; from September 2026 with those of the newer list. */
    private List<String> reasons(LocalDate start, String category) {
        boolean newer = !start.isBefore(LocalDate.of(2026, 9, 1));
        Weighted<String> choices = category.equals("PERM") ? GRAVE_REASONS : newer ? NEWER_REASONS : REASONS;
        List<String> reasons = new ArrayList<>(List.of(choices.roll(dice)));
        for (int more = dice.runs(0.22, 2); more > 0; more--) {
            String reason = choices.roll(dice);
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        return List.copyOf(reasons);
    }

    private @Nullable LocalDate notice(LocalDate start, String category) {
        return category.equals("PERM") || dice.chance(0.9) ? start : null;
    }

    /** What sent a pupil of a referral unit there: the exclusion at a secondary school some weeks before. */
    static List<DemoSuspension> beforeTheUnit(DemoPupil pupil, DemoSchool formerly, Dice dice) {
        int arrival = formerly.dayAtOrAfter(pupil.entered());
        int excluded = arrival - dice.between(18, 28);
        if (excluded < 60 || arrival >= formerly.schoolDays().length) {
            return List.of();
        }
        Conduct conduct = new Conduct(pupil, Story.NONE, dice);
        List<DemoSuspension> history = new ArrayList<>();
        int day = excluded - 20 * dice.between(1, 2);
        while (day < excluded) {
            history.add(conduct.elsewhere(formerly, "SUSP", day, 2 * dice.between(1, 4)));
            day += dice.between(14, 20);
        }
        history.add(conduct.elsewhere(formerly, "PERM", excluded, 0));
        return history;
    }

    private DemoSuspension elsewhere(DemoSchool school, String category, int day, int sessions) {
        LocalDate start = school.schoolDays()[day];
        return new DemoSuspension(
                pupil.upn(), school.laestab(), category, start, -1, sessions, reasons(start, category), start, null);
    }
}
