package org.tats.registry;

import org.tats.common.PupilId;

/**
 * In whose area a child lives.
 *
 * @param authority its name, or "another authority" when the code is not known
 * @param ours whether it is this authority
 */
public record Residence(PupilId pupil, int homeLa, String authority, boolean ours) {

    /** "Halton (code 876)". */
    public String words() {
        return authority + " (code " + homeLa + ")";
    }
}
