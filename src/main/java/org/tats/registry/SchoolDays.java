package org.tats.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The school days of one school. They come from its calendar; for a year without one, from the days for which its
 * registers carry a mark other than {@code #}. (A calendar belongs to the year that begins with its August.) All
 * arithmetic in school days is here; every period includes its ends.
 */
public final class SchoolDays {

    /** More days than this without school between two school days part two terms. */
    static final int TERM_GAP = 13;

    private static final SchoolDays NONE = new SchoolDays(0, new BitSet(), Set.of());

    private final int base;
    private final BitSet days;
    private final Set<Integer> calendarYears;

    /**
     * @param base the epoch day of bit 0
     * @param calendarYears the years (named by their August) whose days come from a calendar
     */
    private SchoolDays(int base, BitSet days, Set<Integer> calendarYears) {
        this.base = base;
        this.days = days;
        this.calendarYears = Set.copyOf(calendarYears);
    }

    /** A school of which nothing is known. */
    public static SchoolDays none() {
        return NONE;
    }

    /**
     * @param calendar the days with sessions that the school's calendar names
     * @param registers the days for which its registers carry a mark; used for years that the calendar leaves out
     */
    public static SchoolDays of(Collection<LocalDate> calendar, Collection<LocalDate> registers) {
        Set<Integer> calendarYears = new TreeSet<>();
        TreeSet<LocalDate> all = new TreeSet<>(calendar);
        calendar.forEach(day -> calendarYears.add(calendarYear(day)));
        registers.stream()
                .filter(day -> !calendarYears.contains(calendarYear(day)))
                .forEach(all::add);
        if (all.isEmpty()) {
            return NONE;
        }
        int base = (int) all.first().toEpochDay();
        BitSet days = new BitSet();
        all.forEach(day -> days.set((int) day.toEpochDay() - base));
        return new SchoolDays(base, days, calendarYears);
    }

    /**
     * The same with days on which somebody said that there is school. They do not make a year one with a calendar.
     *
     * @param added such days
     */
    static SchoolDays of(Collection<LocalDate> calendar, Collection<LocalDate> registers, Collection<LocalDate> added) {
        if (added.isEmpty()) {
            return of(calendar, registers);
        }
        Set<Integer> planned = calendar.stream().map(SchoolDays::calendarYear).collect(Collectors.toSet());
        List<LocalDate> withCalendar = new ArrayList<>(calendar);
        List<LocalDate> withRegisters = new ArrayList<>(registers);
        added.forEach(day -> (planned.contains(calendarYear(day)) ? withCalendar : withRegisters).add(day));
        return of(withCalendar, withRegisters);
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** Every known school day, in order of time. */
    List<LocalDate> known() {
        return days.stream().mapToObj(this::date).toList();
    }

    public boolean isSchoolDay(LocalDate date) {
        int bit = bit(date);
        return bit >= 0 && days.get(bit);
    }

    /** School days in the period. */
    public int count(LocalDate from, LocalDate to) {
        int first = Math.max(0, bit(from));
        int end = bit(to) + 1;
        return end <= first ? 0 : days.get(first, end).cardinality();
    }

    /** The school days of the period, in order of time. */
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        return last(count(from, to), to);
    }

    /** The last n school days up to and including a date, in order of time; fewer when fewer are known. */
    public List<LocalDate> last(int n, LocalDate upTo) {
        List<LocalDate> last = new ArrayList<>(n);
        int bit = bit(upTo) < 0 ? -1 : days.previousSetBit(bit(upTo));
        while (bit >= 0 && last.size() < n) {
            last.add(date(bit));
            bit = bit == 0 ? -1 : days.previousSetBit(bit - 1);
        }
        Collections.reverse(last);
        return last;
    }

    /**
     * The n-th school day after a date (n = 1: the next one); with n = 0 the date itself. Empty when the calendar does
     * not reach that far: nothing is assumed.
     */
    public Optional<LocalDate> plusSchoolDays(LocalDate date, int n) {
        if (n == 0) {
            return Optional.of(date);
        }
        int bit = days.nextSetBit(Math.max(0, bit(date) + 1));
        for (int i = 1; i < n && bit >= 0; i++) {
            bit = days.nextSetBit(bit + 1);
        }
        return bit < 0 ? Optional.empty() : Optional.of(date(bit));
    }

    /**
     * The Monday on which the last n school weeks begin. A school week runs from Monday to Sunday and has a school day;
     * the week of the date is one of them if it has. With fewer known weeks, the Monday of the earliest; empty when no
     * school day is known up to that week.
     */
    public Optional<LocalDate> schoolWeeksBack(int n, LocalDate date) {
        int bit = mondayBit(bit(date)) + 6;
        int weeks = 0;
        int monday = 0;
        while (weeks < n && bit >= 0) {
            int day = days.previousSetBit(bit);
            if (day < 0) {
                break;
            }
            monday = mondayBit(day);
            bit = monday - 1;
            weeks++;
        }
        return weeks == 0 ? Optional.empty() : Optional.of(date(monday));
    }

    /** The bit of the Monday of a day's week, in numbers only: rules ask for every day of a run. */
    private int mondayBit(int bit) {
        // day 0 of the epoch was a Thursday
        return bit - Math.floorMod((long) base + bit + 3, 7);
    }

    /**
     * The three terms by which days of suspension are summed. The school's own, where its calendar has exactly three
     * (runs of school days, parted by more than 13 days without school); else the periods that end on 31 December, on
     * Easter Monday and on 31 July. They cover the whole year, holidays and August with the term before them.
     */
    public List<Term> terms(AcademicYear year) {
        List<LocalDate> starts = calendarYears.contains(year.startYear()) ? termStarts(year) : List.of();
        if (starts.size() != 3) {
            starts = List.of(
                    year.first(),
                    LocalDate.of(year.startYear() + 1, 1, 1),
                    StatutoryWindow.easterSunday(year.startYear() + 1).plusDays(2));
        }
        return List.of(
                new Term(year.first(), starts.get(1).minusDays(1)),
                new Term(starts.get(1), starts.get(2).minusDays(1)),
                new Term(starts.get(2), year.last()));
    }

    /** The term in which a date falls. */
    public Term termOf(LocalDate date) {
        return terms(AcademicYear.of(date)).stream()
                .filter(term -> term.contains(date))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Lays the half days of a suspension on school days, from its start on.
     *
     * <p>Where school days are not known (before the first or after the last known one, or in a year of which none is
     * known) Monday to Friday are taken for school days. Only this operation assumes anything.
     *
     * @param halfDays how many; none gives an empty map
     * @param perDay two, or one for lunchtimes
     * @return half days by date
     */
    public NavigableMap<LocalDate, Integer> layHalfDays(LocalDate start, int halfDays, int perDay) {
        NavigableMap<LocalDate, Integer> laid = new TreeMap<>();
        int left = halfDays;
        for (LocalDate day = start; left > 0; day = day.plusDays(1)) {
            if (isSchoolDay(day) || (isUnknown(day) && day.getDayOfWeek().getValue() <= 5)) {
                int here = Math.min(perDay, left);
                laid.put(day, here);
                left -= here;
            }
        }
        return laid;
    }

    private boolean isUnknown(LocalDate date) {
        int bit = bit(date);
        if (bit < 0 || bit >= days.length()) {
            return true;
        }
        LocalDate august = LocalDate.of(calendarYear(date), 8, 1);
        return count(august, august.plusYears(1).minusDays(1)) == 0;
    }

    private List<LocalDate> termStarts(AcademicYear year) {
        List<LocalDate> starts = new ArrayList<>();
        int end = bit(year.last());
        int previous = Integer.MIN_VALUE / 2;
        int first = days.nextSetBit(Math.max(0, bit(year.first())));
        for (int bit = first; bit >= 0 && bit <= end; bit = days.nextSetBit(bit + 1)) {
            if (bit - previous - 1 > TERM_GAP) {
                starts.add(date(bit));
            }
            previous = bit;
        }
        return starts;
    }

    /** A school's year begins in August, so that a first day in the last week of August is with the year it opens. */
    static int calendarYear(LocalDate date) {
        return date.getMonthValue() >= 8 ? date.getYear() : date.getYear() - 1;
    }

    private int bit(LocalDate date) {
        return (int) date.toEpochDay() - base;
    }

    private LocalDate date(int bit) {
        return LocalDate.ofEpochDay((long) base + bit);
    }
}
