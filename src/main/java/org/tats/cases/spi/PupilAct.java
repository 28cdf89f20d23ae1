package org.tats.cases.spi;

import java.util.Collection;
import java.util.Set;
import org.tats.common.PupilId;

/** Something that a later module lets people do with a child they found, before they open its page. A bean. */
public interface PupilAct {

    /** What the link says: "Ask for education under Section 19". */
    String words();

    /** Where it leads for this child. */
    String address(PupilId pupil);

    /** With which of these the person signed in may do it. */
    Set<PupilId> among(Collection<PupilId> pupils);
}
