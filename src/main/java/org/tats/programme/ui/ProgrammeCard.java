package org.tats.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;
import org.tats.programme.EditionRow;
import org.tats.programme.Item;
import org.tats.programme.PaperAddress;
import org.tats.programme.PaperForm;
import org.tats.programme.PaperService;
import org.tats.programme.ProgrammeDetails;

/** The newest programme for who leads it or sits on its board: what is not as planned and why, and the last paper. */
@org.springframework.stereotype.Component
class ProgrammeCard implements HomeCard {

    private static final int ORDER = 25;

    private final ProgrammeDesk desk;
    private final PaperService papers;

    ProgrammeCard(ProgrammeDesk desk, PaperService papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public String title() {
        return "The programme";
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Chairs and analysts have other work; they find the programme in the navigation. */
    private Optional<ProgrammeDetails> mine() {
        return desk.access().may(Permission.SEE_PROGRAMME) && !desk.access().may(Permission.SEE_IMPACT)
                ? desk.programmes().current()
                : Optional.empty();
    }

    @Override
    public Optional<Component> content() {
        return mine().map(this::content);
    }

    private Component content(ProgrammeDetails all) {
        var table = new DataTable<Item>("Items that are not as planned")
                .rowHeader("Item", item -> new Anchor("programme/items/" + item.id(), item.name()))
                .component("Status", item -> ItemMark.of(item.status()))
                .column("Why", Item::reason)
                .empty("Every item is on track, ahead or complete.")
                .arrows();
        List<Item> late = all.worstFirst().stream()
                .filter(item -> item.status().needsReason())
                .toList();
        return new Div(new Paragraph(ProgrammeView.finding(all)), table.rows(late), last(all));
    }

    private Component last(ProgrammeDetails all) {
        return papers.editions(all.id()).stream()
                .findFirst()
                .<Component>map(ProgrammeCard::edition)
                .orElseGet(() -> new Paragraph("No paper is frozen yet."));
    }

    private static Component edition(EditionRow row) {
        Paragraph last = new Paragraph("The last paper: ");
        last.add(
                new Anchor(EditionView.ROUTE + "/" + row.id(), row.name()),
                new Span(", for " + Dates.full(row.meetingOn()) + "."));
        return last;
    }

    @Override
    public Optional<NextStep> nextStep() {
        return mine().map(all -> desk.mayEdit() ? paper(all) : board());
    }

    private NextStep paper(ProgrammeDetails all) {
        int blockers = desk.programmes().blockers(all.id()).size();
        return new NextStep(
                new Anchor(PaperView.ROUTE + "/" + PaperAddress.of(PaperForm.BOARD_PAPER), "Read as board paper"),
                blockers == 0 ? "" : Words.count(blockers, "thing stands in the way", "things stand in the way"));
    }

    private static NextStep board() {
        return new NextStep(new Anchor(BoardView.ROUTE, "See it for the board"), "Nothing on it is about a child");
    }
}
