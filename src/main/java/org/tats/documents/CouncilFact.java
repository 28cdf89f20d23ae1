package org.tats.documents;

import java.util.Arrays;
import java.util.Optional;

/** What letters say of the council. Every template may use each; who administers sets them. */
public enum CouncilFact {
    COUNCIL_NAME("councilName", "Name of the council", "In the head of letters; empty for the name in the top bar."),
    SERVICE_NAME("serviceName", "Name of the service", "Under the council’s name and under the signature."),
    ADDRESS("councilAddress", "Address", "One line each, as on an envelope."),
    PHONE("councilPhone", "Telephone", ""),
    EMAIL("councilEmail", "Email", "Of the service, not of one person."),
    COMPLAINTS("complaints", "How to complain", "Where a parent complains first, with the way to get there."),
    OMBUDSMAN("ombudsman", "Ombudsman", "The Local Government and Social Care Ombudsman, and when to go there."),
    SENDIASS("sendiass", "SENDIASS", "The local advice service for parents: name, telephone, address in the web."),
    OTHER_FORMATS("otherFormats", "Other languages and formats", "Stands at the end of every letter.");

    private final String field;
    private final String words;
    private final String help;

    CouncilFact(String field, String words, String help) {
        this.field = field;
        this.words = words;
        this.help = help;
    }

    /** Its name in templates. */
    public String field() {
        return field;
    }

    public String words() {
        return words;
    }

    /** What to write there; may be empty. */
    public String help() {
        return help;
    }

    /** The fact that templates call by this name. */
    static Optional<CouncilFact> of(String field) {
        return Arrays.stream(values()).filter(fact -> fact.field.equals(field)).findFirst();
    }
}
