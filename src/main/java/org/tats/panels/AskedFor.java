package org.tats.panels;

import org.tats.common.PupilId;
import org.tats.registry.YearGroups;

/** What a request form says about its child. @param schoolName empty for a child on no roll */
public record AskedFor(PupilId pupil, String name, String ncyear, String schoolName) {

    /** "Year 9, Larkfield Academy", as far as known. */
    public String where() {
        return YearGroups.words(ncyear) + ", " + (schoolName.isEmpty() ? "no school" : schoolName);
    }
}
