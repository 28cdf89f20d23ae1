package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.spi.PupilPart;
import org.tats.common.PupilId;
import org.tats.registry.ChildDetails;
import org.tats.registry.ChildService;
import org.tats.registry.OpenedChild;
import org.tats.registry.OurAuthority;
import org.tats.registry.RegistryService;

/** At the end of the page of a child without a permanent number: how the child came into the data, and the number. */
@org.springframework.stereotype.Component
class ChildPart implements PupilPart {

    private final ChildService children;
    private final RegistryService registry;
    private final OurAuthority ours;
    private final Access access;

    ChildPart(ChildService children, RegistryService registry, OurAuthority ours, Access access) {
        this.children = children;
        this.registry = registry;
        this.ours = ours;
        this.access = access;
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public Optional<Component> content(PupilId pupil) {
        boolean mayOpen = children.mayOpen();
        if (!mayOpen && !access.may(Permission.SEE_CASE, pupil)) {
            return Optional.empty();
        }
        Optional<OpenedChild> opened = children.opened(pupil);
        OpenedChild.Numbers numbers = children.numbers(pupil);
        return opened.isPresent() || (mayOpen && numbers.open())
                ? Optional.of(
                        new ChildSection(opened, numbers, mayOpen ? Optional.of(new OfPupil(pupil)) : Optional.empty()))
                : Optional.empty();
    }

    private final class OfPupil implements ChildSection.Change {

        private final PupilId pupil;

        OfPupil(PupilId pupil) {
            this.pupil = pupil;
        }

        @Override
        public ChildForm form() {
            return new ChildForm(ours.code(), registry.schools());
        }

        @Override
        public void details(ChildDetails details, int version) {
            children.change(pupil, details, version);
        }

        @Override
        public void number(String upn) {
            children.giveNumber(pupil, upn);
        }

        @Override
        public void answer(String upn, boolean same) {
            children.answer(pupil, upn, same);
        }
    }
}
