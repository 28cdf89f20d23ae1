package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tats.access.Handling;
import org.tats.cases.ActionRow;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionText;
import org.tats.cases.FamilyTelling;
import org.tats.cases.FieldText;
import org.tats.cases.Keeping;
import org.tats.cases.Outcome;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.ItemFact;
import org.tats.meetings.Minutes;
import org.tats.meetings.MinutesAddendum;

/** One item of the minutes: strengths and the child's words first, then the worry, what agencies bring, what is agreed. */
class MinutesItemSection extends LedgerSection {

    private static final String UNANSWERED =
            "This may describe significant harm. Whether the safeguarding hub was called is not answered yet.";

    private final Map<AgencyId, String> agencies;

    /**
     * @param families what is recorded on telling the family, of finished discussions
     * @param agencies names, for saying who may read a text
     */
    MinutesItemSection(
            Minutes.MinutesItem entry,
            List<MinutesAddendum> addenda,
            Function<MinutesAddendum, Component> correction,
            Map<DiscussionId, FamilyTelling> families,
            Map<AgencyId, String> agencies) {
        super(entry.item().number() + ". " + entry.item().title());
        this.agencies = agencies;
        AgendaItemRow item = entry.item();
        if (item.about() == null) {
            add(new Paragraph("For other members."));
            return;
        }
        aside(item.kindLabel());
        add(new Quiet(MeetingWords.place(item.about()) + ". " + item.about().reasons()));
        DiscussionText discussion = entry.discussion();
        if (discussion == null) {
            add(new Paragraph("Not discussed."));
            return;
        }
        voices(discussion);
        contributions(discussion);
        facts(entry.facts());
        decision(discussion);
        Optional.ofNullable(families.get(discussion.id())).ifPresent(telling -> family(discussion, telling));
        addenda.stream()
                .filter(addendum -> item.id().equals(addendum.item()))
                .forEach(addendum -> add(correction.apply(addendum)));
    }

    private void voices(DiscussionText discussion) {
        for (DiscussionField field : DiscussionField.shared()) {
            said(field.label(), discussion.field(field));
        }
    }

    private void contributions(DiscussionText discussion) {
        discussion.contributions().forEach(brought -> said(brought.agencyName(), brought.text()));
    }

    private void facts(List<ItemFact> said) {
        if (!said.isEmpty()) {
            Facts facts = new Facts();
            said.forEach(fact -> facts.fact(fact.heading(), fact.text()));
            add(facts);
        }
    }

    private void said(String label, FieldText text) {
        if (text.closed()) {
            boolean brought = text.field().agency().isPresent();
            add(new Paragraph(label + ": " + (brought ? "one contribution, " : "something is written, ")
                    + text.keeping().kept() + "."));
        } else if (!text.text().isBlank()) {
            Paragraph words = new Paragraph(text.text());
            words.addClassName("said");
            add(new H3(label), words);
            text.harm().forEach(notice -> add(new Quiet(notice.line().orElse(UNANSWERED))));
            handling(text.keeping());
        }
    }

    private void handling(Keeping keeping) {
        if (keeping.handling() != Handling.ALL_AT_ITEM) {
            add(new Quiet("Who may read this: " + keeping.words(agencies) + "."));
        }
        if (keeping.notForParent()) {
            Span flag = new Span("Not for the parent");
            flag.addClassName("flagged");
            add(flag);
        }
    }

    /** Comes after the minutes and is no part of them, so it is not printed. */
    private void family(DiscussionText discussion, FamilyTelling telling) {
        var way = new Anchor(
                "cases/" + discussion.caseFile(), telling.said() ? "In the case file" : "Say when, in the case file");
        LocalDate day = telling.day();
        var line = new Paragraph(
                new Span("Family told what was agreed: " + telling.words()
                        + (day == null ? ". " : ", on " + Dates.full(day) + ". ")),
                way);
        line.addClassName("noprint");
        add(line);
    }

    private void decision(DiscussionText discussion) {
        Outcome outcome = discussion.outcome();
        Facts facts = new Facts().fact("Outcome", outcome == null ? "None recorded" : outcome.label());
        if (discussion.reviewDate() != null && (outcome == null || !outcome.endsCase())) {
            facts.fact("Review", Dates.full(discussion.reviewDate()));
        }
        add(facts);
        if (!discussion.actions().isEmpty()) {
            add(new Div(new DataTable<ActionRow>("Agreed actions")
                    .rowHeader("Agreed action", row -> new Span(row.what()))
                    .column("Who", row -> row.ownerName() + ", " + row.agencyName())
                    .date("By", row -> Dates.full(row.dueOn()))
                    .rows(discussion.actions())));
        }
    }
}
