package org.tats.access;

/** What an agency is at the table. Schools are agencies too: their people see their own roll only. */
public enum AgencyFunction {
    EDUCATIONAL_PSYCHOLOGY("Educational psychology"),
    EDUCATION_WELFARE("Education welfare"),
    SPECIALIST_TEACHING("Specialist teaching"),
    INCLUSION("Inclusion"),
    MENTAL_HEALTH("Mental health"),
    SCHOOL_NURSING("School nursing"),
    EARLY_HELP("Early help"),
    POLICE("Police"),
    YOUTH_JUSTICE("Youth justice"),
    SOCIAL_CARE("Social care"),
    VIRTUAL_SCHOOL("Virtual school"),
    SEND_CASEWORK("SEND casework"),
    BUSINESS_SUPPORT("Business support"),
    DATA_ANALYSIS("Data analysis"),
    OTHER("Other"),
    SCHOOL("School");

    private final String words;

    AgencyFunction(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
