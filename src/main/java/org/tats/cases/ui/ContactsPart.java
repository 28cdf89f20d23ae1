package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.CaseId;
import org.tats.cases.Contact;
import org.tats.cases.ContactService;
import org.tats.cases.spi.CaseTab;
import org.tats.cases.spi.PupilPart;
import org.tats.common.Dates;
import org.tats.common.PupilId;

/** Family and contacts: a part of the case file, and the end of the pupil's page. */
@org.springframework.stereotype.Component
class ContactsPart implements CaseTab, PupilPart {

    private final ContactService contacts;
    private final Access access;
    private final Clock clock;

    ContactsPart(ContactService contacts, Access access, Clock clock) {
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public String title() {
        return "Family and contacts";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public boolean offered(CaseId caseFile, PupilId pupil) {
        return contacts.mayRead(pupil);
    }

    @Override
    public Optional<Component> content(CaseId caseFile, PupilId pupil) {
        return content(pupil);
    }

    @Override
    public Optional<Component> content(PupilId pupil) {
        return access.may(Permission.SEE_CASE, pupil) && contacts.mayRead(pupil)
                ? Optional.of(new ContactsSection(new OfPupil(pupil)))
                : Optional.empty();
    }

    private final class OfPupil implements ContactsSection.Keeper {

        private final PupilId pupil;

        OfPupil(PupilId pupil) {
            this.pupil = pupil;
        }

        @Override
        public PupilId pupil() {
            return pupil;
        }

        @Override
        public LocalDate today() {
            return Dates.today(clock);
        }

        @Override
        public boolean mayChange() {
            return access.may(Permission.CONTRIBUTE, pupil);
        }

        @Override
        public List<Contact> read() {
            return contacts.withEnded(pupil);
        }

        @Override
        public void save(Contact contact) {
            contacts.save(contact);
        }

        @Override
        public void end(Contact contact, LocalDate last) {
            contacts.end(contact.id(), last, contact.version());
        }
    }
}
