package org.tats.demo;

import java.util.List;

/** Writes whole lives: the plan of suspensions first, then the register in layers, each with dice of its own. */
final class PupilLives {

    private static final List<Layer> LAYERS =
            List.of(new HabitLayer(), new IllnessLayer(), new LeaveLayer(), new DeclineLayer(), new ProvisionLayer());

    private final long seed;
    private final List<DemoSchool> secondaries;

    PupilLives(long seed, List<DemoSchool> schools) {
        this.seed = seed;
        this.secondaries =
                schools.stream().filter(s -> s.phase() == Phase.SECONDARY).toList();
    }

    PupilHistory live(DemoPupil pupil, SchoolEvents events) {
        Story story = Story.of(pupil.school(), pupil.place());
        List<DemoSuspension> suspensions = Conduct.plan(pupil, story, dice(pupil, 41));
        if (pupil.school().phase() == Phase.PUPIL_REFERRAL_UNIT && suspensions.isEmpty()) {
            DemoSchool formerly = secondaries.get(pupil.number() % secondaries.size());
            suspensions = Conduct.beforeTheUnit(pupil, formerly, dice(pupil, 42));
        }
        Life life = new Life(pupil, story, suspensions, events, seed);
        Register register = new Register(pupil);
        for (int i = 0; i < LAYERS.size(); i++) {
            LAYERS.get(i).lay(life, register, dice(pupil, 50 + i));
        }
        events.lay(life, register, dice(pupil, 60));
        new SuspensionLayer().lay(life, register, dice(pupil, 61));
        boolean hardTime = !suspensions.isEmpty() || story != Story.NONE;
        return new PupilHistory(pupil, register, suspensions, StatusMaker.make(pupil, hardTime, dice(pupil, 62)));
    }

    private Dice dice(DemoPupil pupil, int purpose) {
        return Dice.of(seed, purpose, pupil.number());
    }
}
