package org.tats.ebsna.ui;

import java.time.LocalDate;
import org.tats.common.RuleBroken;
import org.tats.common.ui.DateField3;

/** What was typed, or what to do about it. */
final class Typed {

    private Typed() {}

    /** @throws RuleBroken when it is no date */
    static LocalDate date(DateField3 field) {
        return field.date()
                .orElseThrow(() -> new RuleBroken(field.problem().orElse(field.getLabel() + ": give the date")));
    }
}
