package org.tats.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A synthetic authority, however it is held. */
interface Authority {

    /** The last day with marks. */
    LocalDate to();

    List<DemoSchool> schools();

    /** All pupils, school by school, always in the same order. */
    void forEachPupil(Consumer<PupilHistory> taker);

    /** The same with every pupil in memory: for a small authority whose files are written week by week. */
    default Authority remembered() {
        List<PupilHistory> pupils = new ArrayList<>();
        forEachPupil(pupils::add);
        return new Remembered(to(), schools(), pupils);
    }

    /** An authority with all its pupils in memory. */
    record Remembered(LocalDate to, List<DemoSchool> schools, List<PupilHistory> pupils) implements Authority {

        @Override
        public void forEachPupil(Consumer<PupilHistory> taker) {
            pupils.forEach(taker);
        }
    }
}
