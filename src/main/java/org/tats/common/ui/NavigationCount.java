package org.tats.common.ui;

import java.util.OptionalLong;

/** The number beside an entry of the side navigation: how many wait there for the person signed in. */
public interface NavigationCount {

    /** The route of the entry, as in its {@code @Route}. */
    String route();

    /** Empty when there is nothing to say to this person. */
    OptionalLong waiting();
}
