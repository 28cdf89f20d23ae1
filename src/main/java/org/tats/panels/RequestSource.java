package org.tats.panels;

import org.tats.access.AgencyFunction;
import org.tats.access.Person;

/** Who asked the authority to arrange education. */
public enum RequestSource {
    SCHOOL("School"),
    PARENT("Parent or carer"),
    HEALTH("Health"),
    SOCIAL_CARE("Social care"),
    SEND_TEAM("SEND team"),
    CLOCK("Raised by a clock"),
    OTHER("Somebody else");

    private final String words;

    RequestSource(String words) {
        this.words = words;
    }

    /** Whose request it is when this person asks in the name of the own agency. */
    public static RequestSource of(Person asking) {
        return asking.affiliation().map(post -> of(post.function())).orElse(OTHER);
    }

    private static RequestSource of(AgencyFunction agency) {
        return switch (agency) {
            case SCHOOL -> SCHOOL;
            case SCHOOL_NURSING, MENTAL_HEALTH -> HEALTH;
            case SOCIAL_CARE, VIRTUAL_SCHOOL -> SOCIAL_CARE;
            case SEND_CASEWORK, SPECIALIST_TEACHING, EDUCATIONAL_PSYCHOLOGY -> SEND_TEAM;
            case EDUCATION_WELFARE,
                    INCLUSION,
                    EARLY_HELP,
                    POLICE,
                    YOUTH_JUSTICE,
                    BUSINESS_SUPPORT,
                    DATA_ANALYSIS,
                    OTHER -> OTHER;
        };
    }

    public String words() {
        return words;
    }
}
