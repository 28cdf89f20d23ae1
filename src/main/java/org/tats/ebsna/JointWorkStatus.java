package org.tats.ebsna;

/** What became of a request for joint work. */
public enum JointWorkStatus {
    ASKED("Asked"),
    ACCEPTED("Accepted"),
    DECLINED("Not accepted");

    private final String words;

    JointWorkStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
