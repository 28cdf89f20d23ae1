package org.tats.flags;

import org.tats.common.Dates;
import org.tats.common.RuleBroken;

/** Somebody else decided about the flag since it was shown. Their decision stands; nothing was overwritten. */
public class TriagedMeanwhile extends RuleBroken {

    private static final long serialVersionUID = 1L;

    TriagedMeanwhile(TriageRow theirs) {
        super(words(theirs));
    }

    private static String words(TriageRow theirs) {
        String what = switch (theirs.kind()) {
            case AGENDA -> "put this on the agenda";
            case WATCH ->
                "chose to watch this"
                        + theirs.until()
                                .map(date -> " until " + Dates.full(date))
                                .orElse("");
            case DISMISS -> "dismissed this";
        };
        return "%s %s on %s, with the reason “%s” Your decision was not saved."
                .formatted(theirs.by(), what, Dates.moment(theirs.at()), theirs.reason());
    }
}
