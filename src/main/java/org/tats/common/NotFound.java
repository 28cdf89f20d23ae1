package org.tats.common;

/** What was asked for is missing, or this person may not see it: the two look the same on purpose. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("There is nothing here that you may see.");
    }
}
