package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.tats.common.PupilId;
import org.tats.common.ui.Quiet;
import org.tats.registry.YearGroups;

/** A pupil in a table cell: the name as a link, year and school beneath. */
final class PupilWords {

    private PupilWords() {}

    static String where(String group, String school) {
        String year = YearGroups.words(group);
        return school.isEmpty() ? year : year + ", " + school;
    }

    static Component cell(PupilId pupil, String name, String beneath) {
        return cell("pupils/" + pupil, name, beneath);
    }

    static Component cell(String href, String name, String beneath) {
        return new Span(new Anchor(href, name), new Quiet(beneath));
    }
}
