package org.tats.flags;

import java.util.List;

/** Some lines of the at-risk list, and how many there are in all. */
public record FlagPage(List<FlaggedPupil> pupils, int total) {

    public FlagPage {
        pupils = List.copyOf(pupils);
    }
}
