package org.tats.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tats.common.ui.Page;

/** A screen that could not be opened, through no fault of the person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Page implements HasErrorParameter<Exception> {

    FailureView() {
        super("This page could not be opened");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        subtitle("Nothing that you saved is lost.");
        add(new Paragraph("Try again in a minute. If it happens again, call the panel office and give reference "
                + Failures.record(parameter.getException()) + "."));
        next(new Anchor("", "Go to your work today"), "");
        return 500;
    }
}
