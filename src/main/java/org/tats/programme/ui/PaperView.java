package org.tats.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.StatusMark;
import org.tats.programme.Blocker;
import org.tats.programme.DraftPaper;
import org.tats.programme.EditionId;
import org.tats.programme.FigureChange;
import org.tats.programme.PaperAddress;
import org.tats.programme.PaperForm;
import org.tats.programme.PaperService;
import org.tats.programme.ProgrammeDetails;
import org.tats.publishing.PublishedRowsService;

/** The next edition of a paper: what is typed for it, what stands in its way, what changed, and how it reads. */
@Route(PaperView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class PaperView extends ProgrammePage implements HasUrlParameter<String> {

    static final String ROUTE = "programme/papers/next";

    private final PaperService papers;
    private final PublishedRowsService rows;
    private final Access access;
    private final ErrorSummary problems = new ErrorSummary();
    private PaperForm form = PaperForm.BOARD_PAPER;
    private Optional<PaperTyping> typed = Optional.empty();

    PaperView(ProgrammeDesk desk, PaperService papers, PublishedRowsService rows, Access access) {
        super("Next edition of a paper", ROUTE, desk);
        this.papers = papers;
        this.rows = rows;
        this.access = access;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        form = PaperAddress.form(parameter).orElseThrow(NotFound::new);
    }

    @Override
    String path() {
        return ROUTE + "/" + PaperAddress.of(form);
    }

    @Override
    String tabPath() {
        return PapersView.ROUTE;
    }

    @Override
    void draw(ProgrammeDetails all) {
        DraftPaper draft = papers.draft(all.id(), form);
        finding(form.words()
                + draft.draft().date().map(day -> " of " + Dates.full(day)).orElse("")
                + (draft.blockers().isEmpty()
                        ? ": ready to be frozen"
                        : ": "
                                + Words.count(
                                        draft.blockers().size(),
                                        "thing stands in the way",
                                        "things stand in the way")));
        subtitle(all.programme().name() + ". A draft, from what is known now. "
                + draft.last()
                        .map(last -> "The last edition is number " + last.number() + ".")
                        .orElse("There is no edition yet."));
        problems.clear();
        typed = Optional.empty();
        freezing(all, draft);
        body().add(
                        problems,
                        PaperFiles.of(form, "draft", "the draft", format -> papers.preview(all.id(), form, format)),
                        new TemplateNote(draft.template()));
        if (!draft.blockers().isEmpty()) {
            body().add(new LedgerSection("What stands in the way", ways(draft.blockers())));
        }
        if (!draft.changes().isEmpty()) {
            body().add(new LedgerSection("Figures that changed since the last edition", changes(draft.changes())));
        }
        if (desk().mayEdit()) {
            PaperTyping typing = new PaperTyping(papers, draft.draft(), typing("PAPER " + form.name()), this::show);
            typed = Optional.of(typing);
            body().add(new LedgerSection("What is typed for this paper", typing));
        }
        body().add(read(draft));
    }

    private void freezing(ProgrammeDetails all, DraftPaper draft) {
        if (draft.blockers().isEmpty() && access.may(Permission.FREEZE_EDITION)) {
            EditionId id = EditionId.random();
            Button freeze = new Button("Freeze this edition", click -> freeze(all, id, draft.seal()));
            freeze.addThemeVariants(ButtonVariant.PRIMARY);
            next(freeze, "It keeps its words, figures and files for ever");
        } else {
            aside();
        }
    }

    private void freeze(ProgrammeDetails all, EditionId id, String seal) {
        problems.clear();
        if (typed.filter(PaperTyping::unsaved).isPresent()) {
            problems.add("What you typed for this paper is not saved. Save it, then freeze the paper.");
            problems.show();
            return;
        }
        if (problems.attempt(() -> papers.freeze(id, all.id(), form, seal))) {
            Announcer.say("The edition is frozen");
            getUI().ifPresent(ui -> ui.navigate(EditionView.class, id.toString()));
        }
    }

    private Component read(DraftPaper draft) {
        return form == PaperForm.BOARD_PAPER
                ? new BoardPaperPage(
                        draft.paper().content(),
                        new FigureLinks(
                                draft.paper(),
                                link(path()),
                                FigureLinks.rows(draft.paper(), rows),
                                this::link,
                                draft.changes()),
                        draft.template().headings())
                : new LedgerSection(
                        "How it reads",
                        new TypedPaperPage(draft.paper(), draft.template().headings()));
    }

    private Div ways(List<Blocker> blockers) {
        Div list = new Div();
        for (Blocker blocker : blockers) {
            Paragraph line = new Paragraph(new StatusMark(StatusMark.Shape.DUE, blocker.sentence()));
            if (desk().mayEdit() && !blocker.href().startsWith(PapersView.ROUTE)) {
                line.add(new Div(act(blocker.href(), blocker.way())));
            }
            list.add(line);
        }
        return list;
    }

    private static DataTable<FigureChange> changes(List<FigureChange> changes) {
        return new DataTable<FigureChange>("Figures that changed since the last edition")
                .rowHeader("Figure", change -> new Span(change.label()))
                .column("In the last edition", change -> change.was().isEmpty() ? "Not in it" : change.was())
                .column("Now", change -> change.now().isEmpty() ? "No longer in it" : change.now())
                .rows(changes);
    }
}
