package org.tats.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.programme.DraftPaper;
import org.tats.programme.EditionRow;
import org.tats.programme.PaperAddress;
import org.tats.programme.PaperForm;
import org.tats.programme.PaperService;
import org.tats.programme.ProgrammeDetails;

/** The papers of a programme: the next edition of each kind, and all that were frozen. */
@Route(PapersView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class PapersView extends ProgrammePage {

    static final String ROUTE = "programme/papers";

    private final PaperService papers;

    PapersView(ProgrammeDesk desk, PaperService papers) {
        super("Papers of the programme", ROUTE, desk);
        this.papers = papers;
    }

    @Override
    void draw(ProgrammeDetails all) {
        List<EditionRow> editions = papers.editions(all.id());
        finding(
                editions.isEmpty()
                        ? "No paper is frozen yet"
                        : Words.count(editions.size(), "edition") + " of papers, kept for ever");
        body().add(
                        new LedgerSection(
                                "Next editions",
                                new DataTable<PaperForm>("Papers in the making")
                                        .rowHeader(
                                                "Paper",
                                                form -> new Anchor(
                                                        link(PaperView.ROUTE + "/" + PaperAddress.of(form)),
                                                        form.words()))
                                        .column("State", form -> state(papers.draft(all.id(), form)))
                                        .rows(List.of(PaperForm.values()))),
                        new LedgerSection(
                                "Frozen editions",
                                new DataTable<EditionRow>("Frozen editions, the newest first")
                                        .rowHeader(
                                                "Edition",
                                                row -> new Anchor(EditionView.ROUTE + "/" + row.id(), row.name()))
                                        .date("For the meeting of", row -> Dates.full(row.meetingOn()))
                                        .date("Frozen", row -> Dates.full(Dates.date(row.frozenAt())))
                                        .column("By", EditionRow::frozenBy)
                                        .component(
                                                "Files",
                                                row -> PaperFiles.of(
                                                        row.form(),
                                                        "edition-" + row.number(),
                                                        row.name(),
                                                        format -> papers.file(row.id(), format)))
                                        .empty(
                                                "The first edition appears here when who leads the programme freezes it.")
                                        .rows(editions)));
    }

    private static String state(DraftPaper draft) {
        return draft.blockers().isEmpty()
                ? "Ready to be frozen"
                : Words.count(draft.blockers().size(), "thing stands in the way", "things stand in the way");
    }
}
