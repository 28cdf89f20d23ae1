package org.tats.ebsna.ui;

/** A section of a plan that draws anew what the plan holds, and leaves alone what is being typed. */
interface PlanSection {

    void show();
}
