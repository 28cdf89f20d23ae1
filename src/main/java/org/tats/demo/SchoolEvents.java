package org.tats.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happens to a whole school or year group of it: trips, work experience, study leave, a burst pipe, snow. */
final class SchoolEvents implements Layer {

    private static final int SCHOOL_YEAR = 190;

    private final long seed;
    private final DemoSchool school;
    private final Map<String, int[]> trips = new HashMap<>();
    private final int closure;

    SchoolEvents(long seed, DemoSchool school) {
        this.seed = seed;
        this.school = school;
        this.closure = school.urn() % 7 == 3 ? 92 : -1;
        List<String> years = school.phase().years();
        for (int year = 0; year < years.size(); year++) {
            trips.put(years.get(year), tripDays(Dice.of(seed, 31, school.urn(), year)));
        }
    }

    private int[] tripDays(Dice dice) {
        double perYear = Rates.of(school.phase()).trips();
        int years = school.schoolDays().length / SCHOOL_YEAR + 1;
        int[] days = new int[(int) Math.round(perYear * years)];
        for (int i = 0; i < days.length; i++) {
            days[i] = dice.below(years * SCHOOL_YEAR);
        }
        return days;
    }

    @Override
    public void lay(Life life, Register register, Dice dice) {
        String ncYear = life.pupil().ncYear();
        for (int day : trips.getOrDefault(ncYear, new int[0])) {
            if (dice.chance(0.95)) {
                register.whereAttended(day, Mark.V);
            }
        }
        if (ncYear.equals("10") || ncYear.equals("11")) {
            examYears(ncYear, register, dice);
        }
        if (closure >= 0) {
            register.day(closure, Mark.Y4);
        }
        snow(register, dice);
    }

    /** Work experience in the summer of year 10, study leave and interviews in year 11. */
    private void examYears(String ncYear, Register register, Dice dice) {
        int startYear = SchoolYear.startYear(school.schoolDays()[school.schoolDays().length - 1]);
        int summer = ncYear.equals("10") ? startYear + 1 : startYear;
        LocalDate week = PupilMaker.weekOf(LocalDate.of(summer, 7, 7));
        for (int day = register.first(); day < register.end(); day++) {
            LocalDate date = register.date(day);
            if (!date.isBefore(week) && date.isBefore(week.plusDays(5))) {
                register.whereAttended(day, Mark.W);
            }
        }
        if (ncYear.equals("11") && dice.chance(0.12)) {
            int day = dice.below(SCHOOL_YEAR) + SCHOOL_YEAR;
            if (register.holds(day) && register.afternoon(day).attended()) {
                register.afternoon(day, Mark.J1);
            }
        }
        if (ncYear.equals("11") && dice.chance(0.5)) {
            LocalDate from = LocalDate.of(startYear + 1, 6, 8);
            for (int day = school.dayAtOrAfter(from); day < register.end(); day++) {
                register.whereAttended(day, Mark.S);
            }
        }
    }

    /** One day in January on which some could not travel. */
    private void snow(Register register, Dice dice) {
        int year = SchoolYear.startYear(school.schoolDays()[0]);
        int day = school.dayAtOrAfter(LocalDate.of(year + 1, 1, 14 + (int) (seed & 7)));
        if (dice.chance(0.07)) {
            register.day(day, Mark.Y2);
        }
    }
}
