package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.spi.PupilPart;
import org.tats.common.PupilId;
import org.tats.registry.ChildService;
import org.tats.registry.Residence;

/** Above a child who lives elsewhere: whose duty it is. */
@org.springframework.stereotype.Component
@Order(2)
class ResidencePart implements PupilPart {

    private final ChildService children;
    private final Access access;

    ResidencePart(ChildService children, Access access) {
        this.children = children;
        this.access = access;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Optional<Component> content(PupilId pupil) {
        if (!access.may(Permission.SEE_PUPIL, pupil)) {
            return Optional.empty();
        }
        Residence residence = children.residence(pupil);
        if (residence.ours()) {
            return Optional.empty();
        }
        var words = new Paragraph("Lives in " + residence.words()
                + ": the Section 19 and sixth-day duty is theirs. Tell them. (Law: Education Act 1996, section 19, and"
                + " Education Act 2002, section 51A.)");
        words.addClassNames("inset", "elsewhere");
        return Optional.of(words);
    }
}
