package org.tats.access;

/** The answer of {@link Access#decide}. A refusal names its reason for tests and audit; screens never show it. */
public enum Decision {
    ALLOWED,
    /** Nobody is signed in, or the account has ended. */
    NO_PERSON,
    /** No rule gives this person the permission. */
    NO_ROLE,
    /** A rule would allow it, but nothing relates this person to this pupil. */
    NO_RELATIONSHIP,
    /** What related this person to this pupil has ended, emergency access after its hour included. */
    RELATIONSHIP_ENDED,
    /** The section is kept to other agencies. */
    SECTION_OTHER_AGENCY,
    /** The section is not for the school. */
    SECTION_NOT_SHARED,
    /** Approved and locked: it may be read, not changed. */
    LOCKED,
    /** Kept by police or youth justice, who have not opened it to this emergency access. */
    GUARDED;

    public boolean allowed() {
        return this == ALLOWED;
    }
}
