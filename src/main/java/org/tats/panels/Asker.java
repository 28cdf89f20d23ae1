package org.tats.panels;

/** In whose name a person asks the authority to arrange education for a child. */
public enum Asker {
    /** A school, for its own roll: the authority knows from the day it is sent. */
    SCHOOL,
    /** Health, social care, the SEND team or another agency, for a child to whom something relates its people. */
    AGENCY,
    /** The authority's own people, who write down what anybody asked. */
    AUTHORITY
}
