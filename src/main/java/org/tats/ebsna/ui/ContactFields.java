package org.tats.ebsna.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.tats.common.Dates;
import org.tats.common.ui.DateField3;
import org.tats.ebsna.ContactEntry;
import org.tats.ebsna.ContactHow;
import org.tats.ebsna.ContactWith;

/** The fields of a contact, for writing one and for correcting one. */
final class ContactFields {

    final RadioButtonGroup<ContactWith> with = new RadioButtonGroup<>("With whom");
    final Select<ContactHow> how = new Select<>();
    final TextArea words = words();
    final DateField3 day = new DateField3("Day", "Today, unless you change it");
    final TextField time = PlanWords.line("Time");

    ContactFields() {
        with.setItems(ContactWith.values());
        with.setItemLabelGenerator(ContactWith::words);
        how.setLabel("How");
        how.setItems(ContactHow.values());
        how.setItemLabelGenerator(ContactHow::words);
        time.setHelperText("For example, 9:30 or 14:05");
    }

    static TextArea words() {
        return PlanWords.area("What was said, agreed or tried");
    }

    /** Now, by phone, with the pupil. */
    void begin(Clock clock) {
        with.setValue(ContactWith.PUPIL);
        how.setValue(ContactHow.PHONE);
        words.clear();
        day.setValue(Dates.today(clock));
        time.setValue(ContactTime.words(LocalTime.now(clock.withZone(Dates.LONDON))));
    }

    void show(ContactEntry entry) {
        with.setValue(entry.with());
        how.setValue(entry.how());
        words.setValue(entry.words());
        day.setValue(Dates.date(entry.at()));
        time.setValue(ContactTime.words(LocalTime.ofInstant(entry.at(), Dates.LONDON)));
    }

    /** @throws org.tats.common.RuleBroken when the time is none */
    Instant at() {
        return day.date()
                .orElseThrow()
                .atTime(ContactTime.read(time.getValue()))
                .atZone(Dates.LONDON)
                .toInstant();
    }

    /** As {@link #at()}; of an entry whose minute did not change, to the second. */
    Instant at(ContactEntry before) {
        Instant typed = at();
        return before.at().truncatedTo(java.time.temporal.ChronoUnit.MINUTES).equals(typed) ? before.at() : typed;
    }
}
