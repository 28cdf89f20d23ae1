package org.tats.cases;

/** What a contact is to the child, by the codes of the Department for Education's common basic data set (May 2026). */
public enum ContactRelationship {
    PAM("Mother"),
    PAF("Father"),
    STM("Stepmother"),
    STF("Stepfather"),
    FOM("Foster mother"),
    FOF("Foster father"),
    CAR("Carer"),
    FAM("Other family member"),
    REL("Other relative"),
    SWR("Social worker"),
    DOC("Doctor"),
    CHM("Childminder"),
    RLG("Religious or spiritual contact"),
    TCH("Teacher"),
    HTC("Headteacher"),
    OTH("Other contact");

    private final String words;

    ContactRelationship(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
