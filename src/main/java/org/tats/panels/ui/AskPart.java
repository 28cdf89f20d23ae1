package org.tats.panels.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.spi.PupilAct;
import org.tats.cases.spi.PupilPart;
import org.tats.common.PupilId;

/** The way to a request from where a child is found and from its page, for those who may ask. */
@Component
class AskPart implements PupilPart, PupilAct {

    private final Access access;

    AskPart(Access access) {
        this.access = access;
    }

    @Override
    public String words() {
        return "Ask for education under Section 19";
    }

    @Override
    public String address(PupilId pupil) {
        return RequestFormView.ROUTE + "?pupil=" + pupil;
    }

    @Override
    public Set<PupilId> among(Collection<PupilId> pupils) {
        return access.may(Permission.ASK_SECTION_19) ? access.among(Permission.ASK_SECTION_19, pupils) : Set.of();
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content(PupilId pupil) {
        return access.may(Permission.ASK_SECTION_19, pupil)
                ? Optional.of(new Paragraph(Section19Words.act(address(pupil), words())))
                : Optional.empty();
    }
}
