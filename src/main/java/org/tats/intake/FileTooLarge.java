package org.tats.intake;

/** More bytes came than the setting allows. */
public class FileTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    FileTooLarge(long largest) {
        super("The file is larger than %,d bytes, the most that is taken. Send it in parts.".formatted(largest));
    }
}
