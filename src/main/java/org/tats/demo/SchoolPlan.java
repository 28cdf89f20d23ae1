package org.tats.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which schools an authority of a given size has, how large they are, and their calendars. */
final class SchoolPlan {

    private static final List<String> PRIMARY_NAMES = List.of(
            "Bridgemere Primary School",
            "Saltwick Lane Primary School",
            "Orchard Vale Primary School",
            "Ferryside Infant and Junior School",
            "Saint Zoë's Catholic Primary School",
            "Millrace Primary School",
            "Heronsgate Academy",
            "Candlewick Primary School");
    private static final List<String> SECONDARY_NAMES =
            List.of("Northgate High", "Larkfield Academy", "Harbour Street School", "Weavers Cross High");
    private static final List<String> SPECIAL_NAMES = List.of("Lanternfield School", "Willowbank Court School");
    private static final List<String> UNIT_NAMES = List.of("The Stepping Stones Unit");
    private static final List<String> PLACES = List.of(
            "Amber",
            "Barley",
            "Cobble",
            "Dovecote",
            "Elder",
            "Flint",
            "Gorse",
            "Hawthorn",
            "Ivory",
            "Juniper",
            "Kestrel",
            "Linden",
            "Marble",
            "Nettle",
            "Osier",
            "Pebble",
            "Quarry",
            "Rushes",
            "Sorrel",
            "Thistle",
            "Umber",
            "Violet");
    private static final List<String> FEATURES = List.of(
            "Bridge",
            "Corner",
            "Dale",
            "End",
            "Fold",
            "Green",
            "Hollow",
            "Island",
            "Junction",
            "Knoll",
            "Lock",
            "Meadow",
            "Nook",
            "Oaks",
            "Point",
            "Ridge",
            "Steps",
            "Terrace",
            "Uplands",
            "View",
            "Wharf",
            "Yard");

    private final long seed;
    private final LocalDate from;
    private final LocalDate to;

    SchoolPlan(long seed, LocalDate from, LocalDate to) {
        this.seed = seed;
        this.from = from;
        this.to = to;
    }

    List<DemoSchool> schools(int pupils, int schools) {
        int special = Math.max(1, (int) Math.round(schools * 0.07));
        int units = Math.max(1, schools / 40);
        int secondary = Math.max(1, (int) Math.round(schools * 0.28));
        int primary = schools - special - units - secondary;
        if (primary < 1) {
            throw new IllegalArgumentException("An authority needs at least 4 schools.");
        }
        List<DemoSchool> plan = new ArrayList<>();
        int first = add(plan, Phase.SECONDARY, secondary, 0, pupils);
        first = add(plan, Phase.SPECIAL, special, first, pupils);
        first = add(plan, Phase.PUPIL_REFERRAL_UNIT, units, first, pupils);
        add(plan, Phase.PRIMARY, primary, first, pupils);
        return List.copyOf(plan);
    }

    private int add(List<DemoSchool> plan, Phase phase, int count, int firstPupil, int allPupils) {
        boolean last = phase == Phase.PRIMARY;
        int pupils = last ? allPupils - firstPupil : (int) Math.round(allPupils * phase.shareOfPupils());
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            weights[i] = 0.75 + 0.5 * Dice.of(seed, 11, phase.ordinal(), i).unit();
            sum += weights[i];
        }
        int next = firstPupil;
        double reached = 0;
        for (int i = 0; i < count; i++) {
            reached += weights[i];
            int end = firstPupil + (int) Math.round(pupils * reached / sum);
            plan.add(school(990_001 + plan.size(), phase, i, next, end - next));
            next = end;
        }
        return next;
    }

    private DemoSchool school(int urn, Phase phase, int order, int firstPupil, int size) {
        if (size > 900 * phase.years().size()) {
            throw new IllegalArgumentException("At most 900 pupils fit in a year group: ask for more schools.");
        }
        SortedMap<LocalDate, DayKind> calendar = new TreeMap<>();
        for (int year = SchoolYear.startYear(from); year <= SchoolYear.startYear(to.plusDays(90)); year++) {
            calendar.putAll(SchoolYear.of(year, urn % 30));
        }
        LocalDate[] days = calendar.entrySet().stream()
                .filter(day -> day.getValue() == DayKind.SCHOOL)
                .map(SortedMap.Entry::getKey)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .toArray(LocalDate[]::new);
        int establishment = phase.firstEstablishment() + order;
        return new DemoSchool(urn, establishment, name(phase, order), phase, order, firstPupil, size, calendar, days);
    }

    private static String name(Phase phase, int order) {
        List<String> names = switch (phase) {
            case PRIMARY -> PRIMARY_NAMES;
            case SECONDARY -> SECONDARY_NAMES;
            case SPECIAL -> SPECIAL_NAMES;
            case PUPIL_REFERRAL_UNIT -> UNIT_NAMES;
        };
        if (order < names.size()) {
            return names.get(order);
        }
        String place = PLACES.get(order % PLACES.size()) + " "
                + FEATURES.get((order / PLACES.size() + order) % FEATURES.size());
        return switch (phase) {
            case PRIMARY -> place + " Primary School";
            case SECONDARY -> place + " High";
            case SPECIAL -> place + " Special School";
            case PUPIL_REFERRAL_UNIT -> place + " Unit";
        };
    }
}
