package org.tats.access;

/** The answer of {@link Access#decide}. A refusal names its reason for tests and audit; screens never show it. */
public enum Decision {
    ALLOWED,
    /** Nobody is signed in. */
    NO_PERSON,
    /** No role of this person includes the permission. */
    NO_ROLE,
    /** The role would allow it, but nothing relates this person to this pupil. */
    NO_RELATIONSHIP;

    public boolean allowed() {
        return this == ALLOWED;
    }
}
