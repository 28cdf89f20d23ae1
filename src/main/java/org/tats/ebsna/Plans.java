package org.tats.ebsna;

import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/** Finds the plan that somebody wants to read or change, if they may. */
@Component
class Plans {

    private static final int LONGEST = 4000;

    private final Access access;
    private final PlanQueries queries;

    Plans(Access access, PlanQueries queries) {
        this.access = access;
        this.queries = queries;
    }

    /** @throws NotFound when it is missing or forbidden */
    PlanRow readable(PlanId id) {
        PlanRow row = queries.find(id).orElseThrow(NotFound::new);
        access.require(Permission.SEE_PLAN, row.pupil());
        return row;
    }

    /** @throws NotFound when it is missing or forbidden @throws RuleBroken when it is closed */
    PlanRow workable(PlanId id) {
        PlanRow row = correctable(id);
        if (!row.open()) {
            throw new RuleBroken("This plan is closed. A new request for joint work opens another.");
        }
        return row;
    }

    /** As {@link #workable}, for a correction of what was written, which a closed plan takes too. */
    PlanRow correctable(PlanId id) {
        PlanRow row = queries.find(id).orElseThrow(NotFound::new);
        access.require(Permission.WORK_PLAN, row.pupil());
        return row;
    }

    /** @param words what somebody typed @param sentence what to do when they typed nothing */
    static String needed(String words, String sentence) {
        if (words.isBlank()) {
            throw new RuleBroken(sentence);
        }
        return text(words);
    }

    /** Without what surrounds it. @throws RuleBroken when it is too long */
    static String text(String words) {
        if (words.length() > LONGEST) {
            throw new RuleBroken("Write at most " + LONGEST + " characters.");
        }
        return words.strip();
    }

    static void unlessStale(boolean changed) {
        if (!changed) {
            throw new RuleBroken(
                    "Somebody else changed this plan meanwhile. What the plan says now is on this page, and your text is still here: look again, then save it.");
        }
    }
}
