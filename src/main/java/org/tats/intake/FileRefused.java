package org.tats.intake;

/** The file as a whole cannot be read as what it is said to be; the message is one sentence for the sender. */
final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    FileRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
