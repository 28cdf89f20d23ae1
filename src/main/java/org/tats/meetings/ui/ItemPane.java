package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionText;
import org.tats.common.ui.FitBar;
import org.tats.meetings.AgendaItemRow;

/** The child in the middle: the card as it stood, strengths and voices before the worry, what agencies bring. */
class ItemPane extends Section {

    private final H1 name = new H1();
    private final Span spent = new Span();
    private final FitBar bar = new FitBar(0, 1);
    private final Map<DiscussionField, SectionPane> voices = new LinkedHashMap<>();
    private final int planned;
    private @Nullable AgenciesPane agencies;

    /** An item that is open: its texts can be written by those who may. */
    ItemPane(AgendaItemRow item, DiscussionText text, Writing writing, ItemForms forms) {
        this.planned = item.plannedMinutes();
        head(item, new Anchor("cases/" + text.caseFile(), "Case file"));
        forms.middle().forEach(this::add);
        if (forms.insteadOfVoices()) {
            Div folded = new Div();
            NativeDetails details = new NativeDetails("Data, voices and what agencies bring", folded);
            details.addClassName("folded");
            add(details);
            voices(folded, text, writing);
        } else {
            voices(this, text, writing);
        }
    }

    private void voices(HasComponents onto, DiscussionText text, Writing writing) {
        onto.add(new CardPane(text));
        Div shared = new Div();
        shared.addClassNames("three", "four", "live");
        for (DiscussionField field : DiscussionField.shared()) {
            String label = field.label();
            SectionPane voice = new SectionPane(label, label.toLowerCase(Locale.UK), text.field(field), writing);
            voices.put(field, voice);
            shared.add(voice);
        }
        agencies = new AgenciesPane(text, writing);
        onto.add(shared, agencies);
    }

    /** An item that is closed to this person, or not opened yet. */
    ItemPane(AgendaItemRow item) {
        this.planned = item.plannedMinutes();
        head(item, new Span());
        add(new Paragraph(
                item.closed()
                        ? "This item is for other members. It shows no name and nothing that is said."
                        : "Not opened yet. It opens when the meeting reaches it; the data is kept as it stands then."));
    }

    void update(DiscussionText text) {
        voices.forEach((field, voice) -> voice.update(text.field(field)));
        if (agencies != null) {
            agencies.update(text);
        }
    }

    /** Makes everything typed content. @return false when two texts must be looked at first */
    boolean commit() {
        boolean all = true;
        for (SectionPane voice : voices.values()) {
            all &= voice.commit();
        }
        return (agencies == null || agencies.commit()) && all;
    }

    void time(int minutes) {
        spent.setText(String.valueOf(minutes));
        bar.set(minutes, planned);
    }

    void focusName() {
        name.getElement().callJsFunction("focus");
    }

    private void head(AgendaItemRow item, Component link) {
        addClassName("centre");
        getElement().setAttribute("aria-label", "Item " + item.number());
        name.setText(item.title());
        name.getElement().setAttribute("tabindex", "-1");
        link.addClassName("act");
        Paragraph about = new Paragraph();
        about.addClassName("quiet");
        about.add(new Span(
                item.about() == null ? "" : MeetingWords.place(item.about()) + ". " + item.kindLabel() + ". "));
        about.add(link);
        Span number = new Span(spent);
        number.addClassName("big");
        Div timer = new Div(number, new Span(" of " + item.plannedMinutes() + " minutes"), bar);
        timer.addClassName("timer");
        Div head = new Div(new Div(name, about), timer);
        head.addClassName("item");
        add(head);
    }
}
