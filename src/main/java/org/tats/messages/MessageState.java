package org.tats.messages;

/** What has become of a mail. */
public enum MessageState {
    WAITING("Waiting to be sent"),
    SENT("Handed to the mail server"),
    NOT_SENT_NO_SERVER("Not sent: no mail server is set"),
    NOT_SENT_NO_ADDRESS("Not sent: the person has no usable address or has left"),
    FAILED("Not sent: the mail server refused it several times");

    private final String words;

    MessageState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
