package org.tats.documents;

/** How a document goes to whom it is for. TATS records it; it sends nothing itself. */
public enum DocumentWay {
    POST("Post"),
    EMAIL("Email"),
    HANDED_OVER("Handed over"),
    PORTAL("Portal"),
    /** A report for the file, which goes to nobody. */
    ON_FILE("Kept on file");

    private final String words;

    DocumentWay(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
