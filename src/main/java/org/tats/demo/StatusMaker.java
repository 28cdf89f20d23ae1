package org.tats.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Early help, social care, youth justice and needs assessments: rare for most, likelier for those with a hard time. */
final class StatusMaker {

    private static final List<String> WORKERS = List.of(
            "Tess Template",
            "Corin Placeholder",
            "Ada Outline",
            "Gil Sketch",
            "Una Pattern",
            "Bram Mockup",
            "Ines Draft",
            "Hal Standin",
            "Peg Exemplar",
            "Joss Fixture",
            "Nell Sampler",
            "Ivo Blueprint");

    private final DemoPupil pupil;
    private final LocalDate first;
    private final LocalDate last;
    private final Dice dice;
    private final List<DemoStatus> spells = new ArrayList<>();

    private StatusMaker(DemoPupil pupil, Dice dice) {
        this.pupil = pupil;
        this.dice = dice;
        LocalDate[] days = pupil.school().schoolDays();
        first = days[0];
        last = days[days.length - 1];
    }

    static List<DemoStatus> make(DemoPupil pupil, boolean hardTime, Dice dice) {
        StatusMaker maker = new StatusMaker(pupil, dice);
        boolean secondary = pupil.school().phase() != Phase.PRIMARY;
        maker.spell("EARLY_HELP", hardTime ? 0.38 : 0.018, 60, 260, 0);
        maker.spell("CIN", hardTime ? 0.09 : 0.011, 60, 300, 1);
        maker.spell("CP", hardTime ? 0.03 : 0.004, 90, 400, 1);
        maker.spell("LAC", hardTime ? 0.025 : 0.007, 400, 1500, 1);
        maker.spell(
                "YJS",
                !secondary || pupil.ncYear().length() == 1 && pupil.ncYear().compareTo("8") < 0
                        ? 0
                        : hardTime ? 0.09 : 0.002,
                60,
                200,
                2);
        maker.spell("EHCNA", pupil.senProvision().equals("K") ? (hardTime ? 0.16 : 0.04) : 0, 100, 140, 3);
        return maker.spells;
    }

    private void spell(String status, double chance, int shortest, int longest, int team) {
        if (!dice.chance(chance)) {
            return;
        }
        int range = (int) (last.toEpochDay() - first.toEpochDay());
        LocalDate from = first.plusDays(dice.between(-60, range));
        LocalDate to = from.plusDays(dice.between(shortest, longest));
        spells.add(new DemoStatus(pupil.upn(), status, from, ended(to), WORKERS.get(team * 3 + dice.below(3))));
    }

    private @Nullable LocalDate ended(LocalDate to) {
        return to.isAfter(last) ? null : to;
    }
}
