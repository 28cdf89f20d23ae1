package org.tats.panels;

import java.util.List;
import org.tats.registry.PupilCard;

/** The data as a decision saw it: the pupil's card and the clocks in words. It is kept and never recomputed. */
public record SeenThen(PupilCard card, List<String> clocks) {

    public SeenThen {
        clocks = List.copyOf(clocks);
    }
}
