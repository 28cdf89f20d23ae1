package org.tats.cases.ui;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.ui.PupilSearch;

/** What the field "Find a pupil" of the top bar does: opens the list of pupils with what was found. */
@Component
class FindPupils implements PupilSearch {

    private final Access access;

    FindPupils(Access access) {
        this.access = access;
    }

    @Override
    public boolean offered() {
        return access.may(Permission.FIND_PUPIL);
    }

    /** The text may be a name: it is handed to the view and never becomes part of an address. */
    @Override
    public void search(String typed) {
        UI.getCurrent().navigate(PupilsView.class).ifPresent(view -> view.find(typed));
    }
}
