package org.tats.intake;

/**
 * What reading and loading a file came to.
 *
 * @param refusal the sentence with which it was refused, empty if it was not
 * @param readAs what it looked like, empty if it was refused
 * @param header its first line as a CSV line, empty if it was refused
 */
record FileOutcome(String refusal, int read, int loaded, int unchanged, int rejected, String readAs, String header) {

    static FileOutcome refused(String sentence) {
        return new FileOutcome(sentence, 0, 0, 0, 0, "", "");
    }

    boolean refused() {
        return !refusal.isEmpty();
    }
}
