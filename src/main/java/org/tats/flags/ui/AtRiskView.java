package org.tats.flags.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.FitBar;
import org.tats.common.ui.Page;
import org.tats.common.ui.PageLinks;
import org.tats.common.ui.Quiet;
import org.tats.flags.FlagCounts;
import org.tats.flags.FlagPage;
import org.tats.flags.FlagRow;
import org.tats.flags.FlagService;
import org.tats.flags.FlaggedPupil;
import org.tats.flags.SchoolLine;
import org.tats.flags.TriageFlags;
import org.tats.flags.TriageRow;

/** Who is flagged and why, and beside it the form to decide about one pupil after the other. */
@Route("at-risk")
@Menu(order = 12, title = "At-risk list")
@PermitAll
@Requires(Permission.SEE_FLAGS)
class AtRiskView extends Page implements AfterNavigationObserver {

    private static final int PAGE = 25;

    private final FlagService flags;
    private final Access access;
    private final Clock clock;
    private final Div body = new Div();

    AtRiskView(FlagService flags, Access access, Clock clock) {
        super("At-risk list");
        this.flags = flags;
        this.access = access;
        this.clock = clock;
        add(body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(AtRiskQuery.of(event.getLocation().getQueryParameters()));
    }

    private void show(AtRiskQuery query) {
        FlagCounts counts = flags.counts();
        FlagPage page = flags.list(query.filter(), query.offset(), PAGE);
        if (page.pupils().isEmpty() && query.offset() > 0) {
            go(query.from(0));
            return;
        }
        head(counts);
        body.removeAll();
        List<SchoolLine> schools = flags.schools();
        body.add(new FilterRow(
                query.filter(), schools, flags.rules(), flags.yearGroups(), filter -> go(query.with(filter))));
        Optional<FlaggedPupil> selected = selected(query, page);
        var split = new Div(list(query, page, schools, selected, counts));
        split.addClassName("split");
        selected.ifPresent(pupil -> split.add(pane(query, page, pupil)));
        body.add(split);
    }

    private void head(FlagCounts counts) {
        finding("%s flagged, %d never discussed"
                .formatted(Words.count(counts.flagged(), "pupil"), counts.neverDiscussed()));
        subtitle("Flags say what the data shows. People decide what happens. "
                + flags.dataAsOf()
                        .map(date -> "As of " + Dates.weekdayFull(date) + ".")
                        .orElse("No data has been loaded yet."));
        var progress = new Span("%d of %d triaged".formatted(counts.triaged(), counts.neverDiscussed()));
        progress.getStyle().setFontWeight("700");
        // only where the form is far below the list
        var way = new NativeButton("Triage the next pupil", click -> pane().ifPresent(TriagePane::focusHeading));
        way.addClassNames("btn", "go", "narrow");
        way.setVisible(access.may(Permission.TRIAGE) && counts.waiting() > 0);
        aside(way, progress, new FitBar(counts.triaged(), counts.neverDiscussed()).small());
    }

    private Div list(
            AtRiskQuery query,
            FlagPage page,
            List<SchoolLine> schools,
            Optional<FlaggedPupil> selected,
            FlagCounts counts) {
        var table = new FlagTable(
                query,
                Dates.today(clock),
                schools.stream()
                        .filter(school -> school.nothingSince().isPresent())
                        .collect(Collectors.toMap(
                                SchoolLine::urn, school -> school.nothingSince().orElseThrow())),
                selected.map(FlaggedPupil::pupil));
        table.empty(empty(query, counts)).rows(page.pupils());
        return new Div(
                table,
                new PageLinks(
                        AtRiskView.class,
                        PAGE,
                        query.offset(),
                        page.pupils().size(),
                        page.total(),
                        from -> query.from(from).parameters()));
    }

    private static String empty(AtRiskQuery query, FlagCounts counts) {
        boolean filtered = query.filter().school().isPresent()
                || query.filter().rule().isPresent()
                || query.filter().yearGroup().isPresent();
        if (filtered) {
            return "No pupil matches these filters. Choose all schools, all rules or all year groups to see more.";
        }
        return switch (query.filter().show()) {
            case NEVER_DISCUSSED ->
                counts.neverDiscussed() > 0
                        ? "All %d are triaged.".formatted(counts.neverDiscussed())
                        : "Nobody is flagged who was never discussed. Flags come with the next file.";
            case ALL -> "Nobody is flagged. Flags come with the next file.";
            case AGENDA -> "Triage has put nobody on the agenda who is not discussed yet.";
            case WATCHED -> "Nobody is being watched.";
            case DISMISSED -> "No flag is dismissed.";
            case OFF_ROLL -> "Every flagged pupil is on a roll here.";
        };
    }

    /** The pupil that the address names, wherever in the list; else the first one. */
    private Optional<FlaggedPupil> selected(AtRiskQuery query, FlagPage page) {
        if (query.pupil().isEmpty()) {
            return page.pupils().stream().findFirst();
        }
        PupilId wanted = query.pupil().get();
        return page.pupils().stream()
                .filter(pupil -> pupil.pupil().equals(wanted))
                .findFirst()
                .or(() -> flags.flagged(wanted));
    }

    private TriagePane pane(AtRiskQuery query, FlagPage page, FlaggedPupil pupil) {
        var pane = new TriagePane(pupil);
        Optional<FlaggedPupil> next = next(page, pupil);
        if (access.may(Permission.TRIAGE)) {
            pane.form(
                    next.map(other -> "Save and go to " + other.name()).orElse("Save"),
                    decided -> save(query, pane, pupil, decided, next),
                    new Button("Next pupil", click -> goToNext(query, page, next)));
        } else {
            pane.add(new Paragraph(new Quiet("Chairs and analysts decide what happens with a flag.")));
        }
        if (query.pupil().isPresent()) {
            pane.focusHeading();
        }
        return pane;
    }

    private void save(
            AtRiskQuery query,
            TriagePane pane,
            FlaggedPupil pupil,
            TriagePane.Decided decided,
            Optional<FlaggedPupil> next) {
        try {
            flags.triage(new TriageFlags(
                    pupil.pupil(),
                    decided.flags().stream()
                            .collect(Collectors.toMap(
                                    FlagRow::id, flag -> flag.triage().map(TriageRow::id))),
                    decided.decision()));
        } catch (RuleBroken broken) {
            refuse(query, pane, pupil, broken);
            return;
        }
        Announcer.say("Saved for " + pupil.name() + ".");
        go(next.map(other -> query.at(other.pupil())).orElse(query.from(query.offset())));
    }

    /** Shows the facts as they are now, with the reason for the refusal and what was typed. */
    private void refuse(AtRiskQuery query, TriagePane former, FlaggedPupil pupil, RuleBroken broken) {
        show(query.at(pupil.pupil()));
        pane().ifPresent(pane -> {
            pane.typedAs(former);
            pane.refuse(broken);
        });
    }

    private Optional<TriagePane> pane() {
        return body.getChildren()
                .flatMap(part -> part.getChildren())
                .filter(TriagePane.class::isInstance)
                .map(TriagePane.class::cast)
                .findFirst();
    }

    private void goToNext(AtRiskQuery query, FlagPage page, Optional<FlaggedPupil> next) {
        int last = query.offset() + page.pupils().size();
        if (next.isPresent()) {
            go(query.at(next.get().pupil()));
        } else if (last < page.total()) {
            go(query.from(last));
        } else {
            Announcer.say("This is the last pupil of the list.");
        }
    }

    private static Optional<FlaggedPupil> next(FlagPage page, FlaggedPupil pupil) {
        List<PupilId> ids =
                new ArrayList<>(page.pupils().stream().map(FlaggedPupil::pupil).toList());
        int after = ids.indexOf(pupil.pupil()) + 1;
        return after < page.pupils().size() ? Optional.of(page.pupils().get(after)) : Optional.empty();
    }

    private void go(AtRiskQuery query) {
        UI.getCurrent().navigate(AtRiskView.class, query.parameters());
    }
}
