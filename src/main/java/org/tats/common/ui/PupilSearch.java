package org.tats.common.ui;

/**
 * What the field "Find a pupil" of the top bar does. The text may be a name, so it must not go into an address: keep it
 * with the view that is opened.
 */
public interface PupilSearch {

    /** Whether the person signed in may look for pupils at all; otherwise the field is not drawn. */
    boolean offered();

    /** Opens the screen with what was found for the text. */
    void search(String typed);
}
