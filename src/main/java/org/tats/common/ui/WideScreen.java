package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * A view that needs the whole width, as the meeting does: the frame leaves out the side navigation and the pupil
 * search and gives the view its top bar.
 */
public interface WideScreen {

    /** Words in the bar beside the mark, "TATS weekly meeting, Thursday 12 November"; the view may change them later. */
    Component barTitle();

    /** What stands at the right of the bar: a {@link SavedMark}, a link to the room view. Give controls the class {@code menu on}. */
    List<Component> barControls();
}
