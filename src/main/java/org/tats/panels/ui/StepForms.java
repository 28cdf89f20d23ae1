package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import org.tats.common.PupilId;
import org.tats.panels.FormDrafts;
import org.tats.panels.RequestId;
import org.tats.panels.Section19DraftService;

/** Makes the forms on the page of a request, each keeping what is typed into it. */
class StepForms {

    private final Section19DraftService drafts;
    private final PupilId pupil;
    private final RequestId request;
    private final FormDrafts before;
    private final Runnable saved;

    /** @param saved what to do after one of them was saved */
    StepForms(Section19DraftService drafts, PupilId pupil, RequestId request, FormDrafts before, Runnable saved) {
        this.drafts = drafts;
        this.pupil = pupil;
        this.request = request;
        this.before = before;
        this.saved = saved;
    }

    /** @param heading what it is for; also what opens it */
    StepForm form(String heading, Component... fields) {
        return named(heading, heading, fields);
    }

    /** @param name of the form among those of the request, where its heading changes */
    StepForm named(String name, String heading, Component... fields) {
        return new StepForm(heading, new KeptForm(drafts, pupil, request + " " + name, before), saved, fields);
    }
}
