package org.tats.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Makes the pupils of a school: names that nobody could take for real, valid numbers, plausible ages and needs. */
final class PupilMaker {

    private static final List<String> PLANTS = List.of(
            "Oak",
            "Rowan",
            "Hazel",
            "Birch",
            "Alder",
            "Elm",
            "Larch",
            "Ash",
            "Maple",
            "Cedar",
            "Willow",
            "Thistle",
            "Hornbeam",
            "Aspen",
            "Sorrel",
            "Fern",
            "Bramble",
            "Clover",
            "Dogwood",
            "Elder",
            "Foxglove",
            "Gorse",
            "Heather",
            "Ivy",
            "Juniper",
            "Knapweed",
            "Lavender",
            "Mallow",
            "Nettle",
            "Oxlip",
            "Pine",
            "Quince",
            "Reed",
            "Sedge",
            "Teasel",
            "Vetch",
            "Whitebeam",
            "Yarrow",
            "Yew",
            "Primrose");

    private static final Weighted<String> ETHNICITIES = Weighted.of(
            "WBRI 915, WOTH 22, WIRI 3, WROM 2, MWBC 6, MWBA 6, MWAS 6, MOTH 8, AIND 5, APKN 3, ABAN 2, AOTH 4, BAFR 7, BCRB 1, "
                    + "BOTH 2, CHNE 3, OOTH 4, NOBT 1, REFU 1");
    private static final Weighted<String> SUPPORT_NEEDS =
            Weighted.of("SLCN 27, SEMH 22, SPLD 15, MLD 13, ASD 10, NSA 6, OTH 3, PD 1, HI 1, VI 1");
    private static final Weighted<String> PLAN_NEEDS =
            Weighted.of("ASD 36, SEMH 20, SLCN 19, MLD 8, SLD 6, PD 4, PMLD 2, HI 2, VI 1, SPLD 1, DS 1, MSI 1");
    private static final List<Integer> NEIGHBOURS = List.of(877, 340, 341, 896);

    private final long seed;
    private final LocalDate to;
    private final int startYear;

    PupilMaker(long seed, LocalDate to) {
        this.seed = seed;
        this.to = to;
        this.startYear = SchoolYear.startYear(to);
    }

    DemoPupil make(DemoSchool school, int place) {
        int number = school.firstPupil() + place;
        Dice dice = Dice.of(seed, 21, number);
        List<String> years = school.phase().years();
        String ncYear = years.get(place % years.size());
        int age = ncYear.equals("R") ? 0 : Integer.parseInt(ncYear);
        LocalDate born = LocalDate.of(startYear - 5 - age, 9, 1).plusDays(dice.below(365));
        String sex = dice.chance(school.phase() == Phase.PRIMARY || school.phase() == Phase.SECONDARY ? 0.51 : 0.72)
                ? "M"
                : "F";
        String provision = provision(school.phase(), sex, dice);
        String need = need(school.phase(), provision, dice);
        String ethnicity = ETHNICITIES.roll(dice);
        boolean meals = dice.chance(provision.equals("N") ? 0.29 : 0.46);
        int home = dice.chance(0.02) ? dice.pick(NEIGHBOURS) : DemoSchool.AUTHORITY;
        LocalDate entered = entered(school.phase(), age, dice);
        boolean newlySupported = provision.equals("K") && dice.chance(0.012);
        return new DemoPupil(
                number,
                place,
                school,
                upn(school, place / years.size(), age, dice),
                surname(number),
                "Pupil",
                born,
                sex,
                ncYear,
                entered,
                provision,
                need,
                newlySupported ? weekOf(to).plusDays(1) : LocalDate.MIN,
                ethnicity,
                meals,
                home);
    }

    /** The Monday of the week of {@code day}. */
    static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String surname(int number) {
        // neighbours in the register get different plants, and every plant-number pair comes once
        return "%s %02d".formatted(PLANTS.get(number % PLANTS.size()), number / PLANTS.size() + 1);
    }

    private String upn(DemoSchool school, int nth, int age, Dice dice) {
        // a secondary pupil's number was given by a primary school years ago; its establishment number is kept apart
        int issuer = switch (school.phase()) {
            case SECONDARY -> 2001 + school.order();
            case PUPIL_REFERRAL_UNIT -> 2801 + school.order();
            case PRIMARY, SPECIAL -> school.establishment();
        };
        return UpnWords.upn(DemoSchool.AUTHORITY, issuer, startYear - age, nth, dice.chance(0.002));
    }

    private LocalDate entered(Phase phase, int age, Dice dice) {
        int yearsIn = switch (phase) {
            case PRIMARY, SPECIAL -> age;
            case SECONDARY -> age - 7;
            case PUPIL_REFERRAL_UNIT -> dice.below(2);
        };
        LocalDate start = LocalDate.of(startYear - yearsIn, 9, 1);
        if (phase == Phase.PUPIL_REFERRAL_UNIT) {
            return movedBy(start.plusDays(25 + dice.below(250)));
        }
        if (dice.chance(0.0015)) {
            return weekOf(to);
        }
        boolean moved = dice.chance(0.09) && yearsIn > 0;
        return moved ? movedBy(start.plusDays(dice.below(365 * yearsIn))) : start;
    }

    private LocalDate movedBy(LocalDate wanted) {
        LocalDate latest = weekOf(to).minusDays(42);
        LocalDate day = wanted.isAfter(latest) ? latest : wanted;
        return weekOf(day);
    }

    private static String provision(Phase phase, String sex, Dice dice) {
        double more = sex.equals("M") ? 1.25 : 0.74;
        return switch (phase) {
            case SPECIAL -> "E";
            case PUPIL_REFERRAL_UNIT -> dice.chance(0.3) ? "E" : "K";
            case PRIMARY, SECONDARY -> {
                double roll = dice.unit();
                yield roll < 0.023 * more ? "E" : roll < (0.023 + 0.143) * more ? "K" : "N";
            }
        };
    }

    private static String need(Phase phase, String provision, Dice dice) {
        if (phase == Phase.PUPIL_REFERRAL_UNIT) {
            return "SEMH";
        }
        return switch (provision) {
            case "K" -> SUPPORT_NEEDS.roll(dice);
            case "E" -> PLAN_NEEDS.roll(dice);
            default -> "";
        };
    }
}
