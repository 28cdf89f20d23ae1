package org.tats.common;

/** Unique reference number of a school: six digits, given by the Department for Education. */
public record SchoolUrn(int value) {

    public SchoolUrn {
        if (value < 100_000 || value > 999_999) {
            throw new IllegalArgumentException("A school URN has six digits.");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
