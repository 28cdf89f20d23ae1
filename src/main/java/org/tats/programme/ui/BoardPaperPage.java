package org.tats.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.documents.FormData;

/** A board paper read on the screen, in the order of the template that came with TATS. */
class BoardPaperPage extends Div {

    private final FormData paper;
    private final FigureLinks figures;
    private final Map<String, String> headings;

    /** @param headings by place, where the council's own Word file has others */
    BoardPaperPage(FormData paper, FigureLinks figures, Map<String, String> headings) {
        this.paper = paper;
        this.headings = headings;
        this.figures = figures;
        addClassName("paper");
        add(head());
        section(heading("1.0 Purpose of the report", "purpose"), text("purpose"));
        section(heading("2.0 Recommendation", "recommendation"), text("recommendation"));
        LedgerSection supporting = section(heading("3.0 Supporting information", "background"), text("background"));
        paper.rows("workstreams").forEach(stream -> workstream(supporting, stream));
        counts(supporting);
        section(heading("Policy implications", "policy"), text("policy"));
        section(
                heading("Financial implications", "line", "moneySentence", "financial", "exitStrategy"),
                money(),
                text("moneySentence"),
                text("financial"),
                text("exitStrategy"));
        LedgerSection priorities =
                section(heading("Implications for the council’s priorities", "priority", "implications"));
        paper.rows("priorities").forEach(priority -> {
            priorities.add(new H3(priority.text("priority")));
            priorities.add(paragraphs(priority.text("implications")));
        });
        section(heading("Risk analysis", "riskAnalysis", "risk"), text("riskAnalysis"), risks());
        section(heading("Equality and diversity issues", "equality"), text("equality"));
        section(heading("Climate change implications", "climate"), text("climate"));
        section(
                heading(
                        "List of background papers under section 100D of the Local Government Act 1972",
                        "backgroundPapers"),
                text("backgroundPapers"));
        LedgerSection method = section(heading("Method note", "note"));
        paper.rows("method").forEach(note -> method.add(paragraphs(note.text("note"))));
        add(figures.definitions());
    }

    private Facts head() {
        return new Facts()
                .fact("Report to", paper.text("reportTo"))
                .fact("Date", paper.text("date"))
                .fact("Reporting officer", paper.text("reportingOfficer"))
                .fact("Portfolio", paper.text("portfolio"))
                .fact("Subject", paper.text("subject"))
                .fact("Ward(s)", paper.text("wards"));
    }

    /** @param places of the section; in an edition, one in which nothing stands has no heading */
    private String heading(String shipped, String... places) {
        return Arrays.stream(places)
                .filter(headings::containsKey)
                .findFirst()
                .map(headings::get)
                .orElse(shipped);
    }

    private LedgerSection section(String heading, Component... content) {
        LedgerSection section = new LedgerSection(heading, content);
        add(section);
        return section;
    }

    private Div text(String name) {
        return paragraphs(paper.text(name));
    }

    /** What somebody typed: an empty line begins a paragraph, other line ends stay. */
    static Div paragraphs(String text) {
        Div paragraphs = new Div();
        for (String part : text.split("\n\\s*\n")) {
            if (!part.isBlank()) {
                Paragraph paragraph = new Paragraph(part.strip());
                paragraph.addClassName("typed");
                paragraphs.add(paragraph);
            }
        }
        return paragraphs;
    }

    private void workstream(LedgerSection into, FormData stream) {
        into.add(new H3(stream.text("streamNumber") + " " + stream.text("stream")));
        for (FormData item : stream.rows("items")) {
            into.add(new H4(item.text("item") + " — " + item.text("status") + " (" + item.text("phase") + ")"));
            into.add(paragraphs(item.text("narrative")));
            if (!item.text("reason").isBlank()) {
                into.add(paragraphs("Why it is not as planned: " + item.text("reason")));
            }
            if (!item.rows("figures").isEmpty()) {
                into.add(new DataTable<FormData>("Figures of " + item.text("item"))
                        .rowHeader("Figure", row -> new Span(row.text("figure")))
                        .component("Value", row -> figures.value(row.text("key"), row.text("value")))
                        .column("As at, and where it comes from", row -> row.text("figureSource"))
                        .rows(item.rows("figures")));
            }
            item.rows("quotes").forEach(quote -> {
                into.add(paragraphs("Said by " + quote.text("role") + ":"));
                Div words = paragraphs(quote.text("words"));
                words.addClassName("quote");
                into.add(words);
            });
        }
    }

    private void counts(LedgerSection into) {
        into.add(new H3(paper.text("countsNumber") + " Counts from TATS and the panel"), text("countsIntro"));
        for (FormData table : paper.rows("counts")) {
            UnorderedList definitions = new UnorderedList();
            table.rows("definitions").forEach(row -> definitions.add(new ListItem(row.text("definition"))));
            into.add(
                    new H4(table.text("countsTitle")),
                    paragraphs(table.text("countsWindow")),
                    new DataTable<FormData>(table.text("countsTitle"))
                            .rowHeader("Counted", row -> new Span(row.text("cell")))
                            .component("Published figure", row -> figures.value(row.text("key"), row.text("shown")))
                            .rows(table.rows("cells")),
                    definitions,
                    paragraphs(table.text("hidden")));
        }
        if (!paper.rows("measures").isEmpty()) {
            into.add(
                    new H4("Measures of the programme"),
                    new DataTable<FormData>("Measures of the programme")
                            .rowHeader("Measure", row -> new Span(row.text("measure")))
                            .column("Baseline", row -> row.text("baseline"))
                            .column("Target", row -> row.text("target"))
                            .component("Reached", row -> figures.value(row.text("key"), row.text("reached")))
                            .rows(paper.rows("measures")));
        }
    }

    private Component money() {
        List<FormData> lines = paper.rows("money");
        return lines.isEmpty()
                ? new Span("")
                : new DataTable<FormData>("Costs and income")
                        .rowHeader("What", row -> new Span(row.text("line")))
                        .column("Period", row -> row.text("period"))
                        .component("Amount", row -> figures.value(row.text("key"), row.text("amount")))
                        .rows(lines);
    }

    private Component risks() {
        List<FormData> lines = paper.rows("risks");
        return lines.isEmpty()
                ? new Span("")
                : new DataTable<FormData>("Open risks")
                        .rowHeader("Risk", row -> new Span(row.text("risk")))
                        .column("Control", row -> row.text("control"))
                        .column("Owner", row -> row.text("owner"))
                        .column("Level", row -> row.text("level"))
                        .rows(lines);
    }
}
