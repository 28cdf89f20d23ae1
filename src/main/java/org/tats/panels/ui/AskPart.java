package org.tats.panels.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.spi.PupilPart;
import org.tats.common.PupilId;

/** The way from the page of a pupil to a request, for those who may ask. */
@Component
class AskPart implements PupilPart {

    private final Access access;

    AskPart(Access access) {
        this.access = access;
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content(PupilId pupil) {
        return access.may(Permission.REFER, pupil)
                ? Optional.of(new Paragraph(Section19Words.act(
                        RequestFormView.ROUTE + "?pupil=" + pupil, "Ask for education under Section 19")))
                : Optional.empty();
    }
}
