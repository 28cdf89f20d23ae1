package org.tats.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tats.common.NotFound;

/** The record of the address is missing, or not for this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NothingHereView extends MissingPage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        return 404;
    }
}
