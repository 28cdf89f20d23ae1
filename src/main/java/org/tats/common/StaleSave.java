package org.tats.common;

/** Somebody else changed the same thing meanwhile. Nothing was overwritten; both texts are here to be shown. */
public class StaleSave extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final String mine;
    private final String theirs;

    public StaleSave(String mine, String theirs) {
        super("Somebody else changed this while you were typing. Nothing was overwritten: choose which text stays.");
        this.mine = mine;
        this.theirs = theirs;
    }

    public String mine() {
        return mine;
    }

    public String theirs() {
        return theirs;
    }
}
