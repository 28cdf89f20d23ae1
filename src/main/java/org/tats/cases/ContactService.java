package org.tats.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;

/**
 * Whom to reach about a child. To read them takes the right to the case's words and to the card's detail: who works with the
 * family has both, police and health services only in an emergency, schools and analysts never. To change them takes the
 * right to contribute as well. The database says the same.
 */
@Service
@Transactional
public class ContactService {

    private final Access access;
    private final ContactRepository contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactService(Access access, ContactRepository contacts, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    /** The contacts that hold today, in the order of calling; the opening is audited. */
    @Requires(Permission.SEE_CASE_TEXT)
    public List<Contact> contacts(PupilId pupil) {
        LocalDate today = Dates.today(clock);
        return withEnded(pupil).stream()
                .filter(contact -> contact.covers(today))
                .toList();
    }

    /** Ended ones too, in the order of calling; the opening is audited. */
    @Requires(Permission.SEE_CASE_TEXT)
    public List<Contact> withEnded(PupilId pupil) {
        requireReading(pupil);
        List<Contact> all = contacts.of(pupil);
        opened("contacts", pupil, all);
        return all;
    }

    /** To whom a letter to the parents goes, or why to nobody. */
    @Requires(Permission.SEE_CASE_TEXT)
    public Addressees addressees(PupilId pupil) {
        return Addressees.of(contacts(pupil));
    }

    /** What must be known before anybody contacts the family: for every page about the child. */
    @Requires(Permission.SEE_CASE)
    public SafeContact safeContact(PupilId pupil) {
        access.require(Permission.SEE_CASE, pupil);
        if (!mayRead(pupil)) {
            return new SafeContact(List.of(), contacts.warned(pupil));
        }
        LocalDate today = Dates.today(clock);
        List<Contact> warning = contacts.of(pupil).stream()
                .filter(contact -> contact.covers(today) && contact.warns())
                .toList();
        if (!warning.isEmpty()) {
            opened("safe-contact", pupil, warning);
        }
        return new SafeContact(warning, false);
    }

    /**
     * Adds a contact (version 0), or changes the one of that id. Adding twice is the same as once.
     *
     * @throws StaleSave when somebody else changed it since it was read
     * @throws RuleBroken when it begins after today
     */
    @Requires(Permission.CONTRIBUTE)
    public void save(Contact contact) {
        requireChanging(contact.pupil());
        if (contact.from().isAfter(Dates.today(clock))) {
            throw new RuleBroken("A contact holds from today or a day before. Change the date it is valid from.");
        }
        Optional<Contact> before = contacts.find(contact.id());
        if (contact.version() == 0) {
            if (before.isEmpty() && contacts.insert(contact, access.current().id(), clock.instant())) {
                events.publishEvent(new ContactChanged("ContactAdded", contact.id(), contact.pupil(), List.of(), 1));
            }
            return;
        }
        change("ContactChanged", contact, before.orElseThrow(NotFound::new));
    }

    /** Ends a contact with the day that was its last. @throws RuleBroken when that is before its first or after today */
    @Requires(Permission.CONTRIBUTE)
    public void end(ContactId id, LocalDate last, int version) {
        Contact before = contacts.find(id).orElseThrow(NotFound::new);
        requireChanging(before.pupil());
        if (last.isAfter(Dates.today(clock)) || last.isBefore(before.from())) {
            throw new RuleBroken("The last day lies between " + Dates.full(before.from()) + " and today.");
        }
        change("ContactEnded", before.endedOn(last).at(version), before);
    }

    /** Whether the acting person may read this child's contacts; screens hide what is refused. */
    @Requires(Permission.SEE_CASE)
    public boolean mayRead(PupilId pupil) {
        return access.may(Permission.SEE_CASE_TEXT, pupil) && access.may(Permission.SEE_CARD_DETAIL, pupil);
    }

    private void change(String action, Contact contact, Contact before) {
        if (!before.pupil().equals(contact.pupil())) {
            throw new NotFound();
        }
        if (!contacts.update(contact, access.current().id(), clock.instant())) {
            throw new StaleSave(contact.inWords(), before.inWords());
        }
        events.publishEvent(new ContactChanged(
                action, contact.id(), contact.pupil(), contact.changedSince(before), contact.version() + 1));
    }

    private void requireReading(PupilId pupil) {
        access.require(Permission.SEE_CASE_TEXT, pupil);
        access.require(Permission.SEE_CARD_DETAIL, pupil);
    }

    private void requireChanging(PupilId pupil) {
        requireReading(pupil);
        access.require(Permission.CONTRIBUTE, pupil);
    }

    private void opened(String what, PupilId pupil, List<Contact> shown) {
        List<String> ids =
                shown.stream().map(contact -> contact.id().toString()).toList();
        events.publishEvent(new Opened(what, pupil.toString(), pupil, Map.of("contacts", ids)));
    }
}
