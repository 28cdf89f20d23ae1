package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tats.cases.CaseDetails;
import org.tats.cases.Note;
import org.tats.cases.NoteDraft;
import org.tats.cases.spi.HandlingForm;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;

/** What agencies noted on the case between meetings, the newest first, and a place to write. Knows no service. */
class NotesSection extends LedgerSection {

    private final Noting noting;
    private final Div place = new Div();

    /** @param agencies names, for saying who may read a note */
    NotesSection(CaseDetails details, Map<AgencyId, String> agencies, Noting noting) {
        super("Notes");
        this.noting = noting;
        if (noting.mayWrite()) {
            NoteDraft draft = noting.draft(null);
            Button write = new Button("Write a note", click -> write(noting.draft(null), true));
            write.addThemeNames("small");
            aside(write);
            if (!draft.text().isEmpty()) {
                write(draft, false);
            }
        }
        var list = new Says(agencies);
        details.notes().forEach(note -> list.open(who(note.agencyName()), note.text(), note.keeping(), beneath(note)));
        details.kept().forEach(kept -> list.kept(kept.agencyName(), count(kept.count()), kept.keeping()));
        list.nothing("Nothing was noted between meetings.");
        add(place, list);
    }

    private static String count(int count) {
        return count == 1 ? "One note, " : count + " notes, ";
    }

    private static String who(String agency) {
        return agency.isEmpty() ? "Note" : agency;
    }

    private void write(NoteDraft draft, boolean focus) {
        open(place, new NoteForm(noting, null, draft, () -> place.removeAll()), focus);
    }

    private static void open(Div place, NoteForm form, boolean focus) {
        place.removeAll();
        place.add(form);
        if (focus) {
            form.focus();
        }
    }

    private Component[] beneath(Note note) {
        List<Component> parts = new ArrayList<>();
        parts.add(new Quiet(note.writerName() + ", " + Dates.moment(note.writtenAt()) + "."));
        if (!note.keeping().relevance().isBlank()) {
            parts.add(new Quiet("Why it is relevant: " + note.keeping().relevance()));
        }
        parts.add(noting.harm(note.id().toString()));
        note.additions().forEach(added -> parts.add(addition(added)));
        if (note.owned() && noting.mayAdd()) {
            parts.add(own(note));
        }
        return parts.toArray(Component[]::new);
    }

    private Component addition(Note.Addition added) {
        var part = new Div(
                new Quiet("Added by " + added.writerName() + ", " + Dates.moment(added.writtenAt()) + ":"),
                Says.typed(added.text()),
                noting.harm(added.id().toString()));
        part.addClassName("added");
        return part;
    }

    /** What its writer and the writer's agency can do with a note. */
    private Component own(Note note) {
        var beneath = new Div();
        String about = "the note of " + Dates.moment(note.writtenAt()).toLowerCase(Locale.UK);
        NativeButton add = link("Add a correction", "Add a correction to " + about);
        add.addClickListener(click ->
                open(beneath, new NoteForm(noting, note.id(), noting.draft(note.id()), closing(beneath, add)), true));
        NativeButton handle = link("Change who may read it", "Change who may read " + about);
        handle.addClickListener(click -> {
            var form = new HandlingForm(
                    note.keeping(),
                    noting.nameable(),
                    keeping -> noting.handle(note.id(), keeping),
                    closing(beneath, handle));
            beneath.removeAll();
            beneath.add(form);
            form.focus();
        });
        var links = new Div(add, handle);
        var own = new Div(links, beneath);
        own.addClassName("handled");
        return own;
    }

    private static NativeButton link(String words, String whole) {
        var button = new NativeButton(words);
        button.addClassName("link");
        button.getElement().setAttribute("aria-label", whole);
        return button;
    }

    private static Runnable closing(Div place, NativeButton opener) {
        return () -> {
            place.removeAll();
            opener.focus();
        };
    }
}
