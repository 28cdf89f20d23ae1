package org.tats.ebsna.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.tats.common.ui.Typing;
import org.tats.ebsna.PlanDetails;
import org.tats.ebsna.PlanId;

/** The page on which a plan's sections stand. */
interface PlanHost {

    /** As it is shown now. */
    PlanDetails plan();

    PlanDoors doors();

    Clock clock();

    LocalDate today();

    /** Something was saved: every section shows the plan anew, forms keep what is typed. */
    void changed(String said);

    /** Saving was refused: every section shows the plan as it is now, forms keep what is typed. */
    void look();

    /** What the acting person types into a form of this plan. The same one each time, while the page is open. */
    Typing typing(String form);

    /** The plan was closed: who worked on it may not see it any more. */
    void closed();

    default PlanId id() {
        return plan().row().id();
    }

    default int version() {
        return plan().row().version();
    }

    /** Whether the person may change the plan as it is now. */
    default boolean works() {
        return plan().mayWork() && plan().row().open();
    }
}
