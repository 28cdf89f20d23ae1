package org.tats.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * A synthetic authority. The same seed, size and dates give the same authority on every machine; pupils are made one at a
 * time, so that the largest English authority fits in little memory.
 */
final class AuthorityGenerator implements Authority {

    private final List<DemoSchool> schools;
    private final PupilMaker pupilMaker;
    private final PupilLives lives;
    private final long seed;
    private final LocalDate to;

    /**
     * @param from the first day with marks
     * @param to the last day with marks
     */
    AuthorityGenerator(long seed, int pupils, int schools, LocalDate from, LocalDate to) {
        this.seed = seed;
        this.to = to;
        this.schools = new SchoolPlan(seed, from, to).schools(pupils, schools);
        this.pupilMaker = new PupilMaker(seed, to);
        this.lives = new PupilLives(seed, this.schools);
    }

    /** Marks of the previous and the current academic year up to {@code to}. */
    static AuthorityGenerator twoYearsTo(LocalDate to, long seed, int pupils, int schools) {
        LocalDate from = LocalDate.of(SchoolYear.startYear(to) - 1, 9, 1);
        return new AuthorityGenerator(seed, pupils, schools, from, to);
    }

    /**
     * The last Friday on or before {@code day} whose week had at least three school days in most schools, so that in
     * August the demonstration ends with the last week of July.
     */
    static LocalDate lastSchoolFriday(LocalDate day) {
        LocalDate friday = PupilMaker.weekOf(day.plusDays(2)).minusDays(3);
        while (schoolDaysInWeek(friday) < 3) {
            friday = friday.minusDays(7);
        }
        return friday;
    }

    static int schoolDaysInWeek(LocalDate friday) {
        var year = SchoolYear.of(SchoolYear.startYear(friday), 0);
        return (int) year.subMap(friday.minusDays(4), friday.plusDays(1)).values().stream()
                .filter(kind -> kind == DayKind.SCHOOL)
                .count();
    }

    @Override
    public LocalDate to() {
        return to;
    }

    @Override
    public List<DemoSchool> schools() {
        return schools;
    }

    @Override
    public void forEachPupil(Consumer<PupilHistory> taker) {
        for (DemoSchool school : schools) {
            SchoolEvents events = new SchoolEvents(seed, school);
            for (int place = 0; place < school.size(); place++) {
                taker.accept(lives.live(pupilMaker.make(school, place), events));
            }
        }
    }
}
