package org.tats.impact.ui;

import java.util.Locale;
import org.tats.common.Dates;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.impact.AttestationKind;
import org.tats.impact.AttestationRow;
import org.tats.impact.AttestationState;
import org.tats.registry.YearGroups;

/** How attestations are said on screens. */
final class AttestationWords {

    private AttestationWords() {}

    static StatusMark mark(AttestationState state) {
        Shape shape = switch (state) {
            case READY_TO_SIGN -> Shape.DUE;
            case REOPENED -> Shape.URGENT;
            case SIGNED -> Shape.GOOD;
            case CONSIDERED, FOLLOWED -> Shape.TRACK;
            case NOT_AVERTED -> Shape.SLIGHT;
            case APART, WITHDRAWN, MERGED -> Shape.NONE;
        };
        return new StatusMark(shape, state.words());
    }

    /** "Managed move, since 10 January 2026". */
    static String fact(AttestationRow row) {
        var on = row.factOn();
        return on == null ? row.fact().words() : row.fact().words() + ", " + Dates.full(on);
    }

    /** "Year 9, Northgate High". */
    static String where(AttestationRow row) {
        String year = YearGroups.words(row.ncyear());
        return row.schoolName().isEmpty() ? year : year + ", " + row.schoolName();
    }

    /** What was written and when, in a sentence. */
    static String statement(AttestationRow row) {
        String day = Dates.full(row.intendedOn());
        var placement = row.placement();
        if (row.kind() == AttestationKind.PLACEMENT && placement != null) {
            return "The EHCP team recorded on " + day + " that this was intended: "
                    + placement.words().toLowerCase(Locale.UK) + ".";
        }
        return "The headteacher of " + row.schoolName() + " stated in writing on " + day
                + " that a permanent exclusion was being considered.";
    }
}
