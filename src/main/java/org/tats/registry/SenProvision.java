package org.tats.registry;

/** Provision for special educational needs. */
public enum SenProvision {
    N("No SEN"),
    K("SEN support"),
    E("EHC plan");

    private final String words;

    SenProvision(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
