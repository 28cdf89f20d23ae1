package org.tats.documents;

/** In which form a document is opened. Both are made at its issue from the same words. */
public enum DocumentFormat {
    /** PDF/UA-1 and PDF/A-3a: what went out. */
    PDF("PDF", "pdf", "application/pdf"),
    /** Word, each fact in a content control, for work on the wording. */
    WORD("Word", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String words;
    private final String extension;
    private final String mediaType;

    DocumentFormat(String words, String extension, String mediaType) {
        this.words = words;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String words() {
        return words;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
