package org.tats.common.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whom to call where a text may describe significant harm.
 *
 * @param name the hub’s own, such as "Front door"; empty for the usual one
 * @param number of the multi-agency safeguarding hub; empty when none is set
 * @param outOfHours in the evening and at weekends; empty when none is set
 */
@Component
public record SafeguardingSettings(
        @Value("${tats.safeguarding.name}") String name,
        @Value("${tats.safeguarding.number}") String number,
        @Value("${tats.safeguarding.out-of-hours}") String outOfHours) {

    /** What it is called here. */
    public String hub() {
        return name.isBlank() ? "the multi-agency safeguarding hub" : name.strip();
    }

    /** What is said at the field, whole. */
    public String sentence() {
        String said = "This may describe significant harm. Call " + hub() + " now, do not wait for the meeting";
        if (number.isBlank()) {
            return said + ". Your council’s number is not set here; use your own agency’s procedure.";
        }
        String later = outOfHours.isBlank() ? "" : " Evenings and weekends: " + outOfHours.strip() + ".";
        return said + ": " + number.strip() + "." + later;
    }
}
