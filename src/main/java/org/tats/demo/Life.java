package org.tats.demo;

import java.util.List;

/** What is known about a pupil before the register is written. */
record Life(DemoPupil pupil, Story story, List<DemoSuspension> suspensions, SchoolEvents events, long seed) {

    Rates rates() {
        return Rates.of(pupil.school().phase());
    }

    /** The place of the Monday (or first school day) of the last week of the data. */
    int lastWeek() {
        var days = pupil.school().schoolDays();
        return pupil.school().dayAtOrAfter(PupilMaker.weekOf(days[days.length - 1]));
    }
}
