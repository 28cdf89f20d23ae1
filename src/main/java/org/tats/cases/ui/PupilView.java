package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionService;
import org.tats.cases.CaseRow;
import org.tats.cases.CaseService;
import org.tats.cases.FormerPupil;
import org.tats.cases.FormerPupilService;
import org.tats.cases.OutcomeService;
import org.tats.cases.OwnOutcome;
import org.tats.cases.SharedText;
import org.tats.cases.spi.PupilPart;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.documents.DocumentService;
import org.tats.documents.ui.DocumentList;
import org.tats.flags.FlagRow;
import org.tats.flags.FlagService;
import org.tats.registry.PupilCard;
import org.tats.registry.RegistryService;

/** One pupil: the data card, why flagged, the case; for a school the outcome and its own actions. */
@Route(PupilsView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PUPIL)
class PupilView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {

    private final RegistryService registry;
    private final CaseService cases;
    private final OutcomeService outcomes;
    private final FormerPupilService former;
    private final ActionService actions;
    private final FlagService flags;
    private final DocumentService documents;
    private final Access access;
    private final List<PupilPart> parts;
    private final Clock clock;
    private final Div content = new Div();
    private PupilId id = PupilId.random();

    PupilView(
            RegistryService registry,
            CaseService cases,
            OutcomeService outcomes,
            FormerPupilService former,
            ActionService actions,
            FlagService flags,
            DocumentService documents,
            Access access,
            List<PupilPart> parts,
            Clock clock) {
        super("Pupil");
        this.registry = registry;
        this.cases = cases;
        this.outcomes = outcomes;
        this.former = former;
        this.actions = actions;
        this.flags = flags;
        this.documents = documents;
        this.access = access;
        this.parts = parts;
        this.clock = clock;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = new PupilId(Ids.required(parameter));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        LocalDate today = Dates.today(clock);
        if (!access.may(Permission.SEE_PUPIL, id) && access.may(Permission.FORMER_OUTCOME, id)) {
            former(former.read(id), today);
            return;
        }
        PupilCard card = registry.card(id).orElseThrow(NotFound::new);
        finding(card.name());
        subtitle(PupilWords.where(card.ncyear(), card.schoolName()) + ".");
        if (access.may(Permission.REFER, id)) {
            next(new Anchor(ReferralFormView.ROUTE + "?pupil=" + id, "Refer this pupil"), "A short form");
        }
        content.removeAll();
        PupilPart.draw(parts, PupilPart.Place.TOP, id, content);
        if (access.may(Permission.SEE_CASE, id)) {
            caseFile(today);
        }
        if (access.may(Permission.OWN_OUTCOME, id)) {
            outcomes(today);
        }
        if (access.may(Permission.SEE_FLAGS, id)) {
            flags.flagged(id).ifPresent(flagged -> content.add(reasons(flagged.flags(), today)));
        }
        content.add(new CardFacts(card), new DocumentList(documents, access, id));
        PupilPart.draw(parts, PupilPart.Place.END, id, content);
    }

    private static LedgerSection reasons(List<FlagRow> rows, LocalDate today) {
        return new LedgerSection(
                "Why flagged",
                new DataTable<FlagRow>("Flags of this pupil")
                        .rowHeader("Reason", PupilView::reason)
                        .date("Since", row -> Dates.near(row.since(), today))
                        .column("Rests on", row -> row.standing().words())
                        .rows(rows));
    }

    /** What the data shows, and beneath it what in the same data speaks against it. */
    private static Component reason(FlagRow row) {
        var words = new Span(new Span(row.reason()));
        if (!row.against().isEmpty()) {
            words.add(new Quiet(String.join(" ", row.against())));
        }
        return words;
    }

    private void caseFile(LocalDate today) {
        var section = new LedgerSection("Case");
        cases.ofPupil(id)
                .ifPresentOrElse(
                        row -> section.add(caseFacts(row, today)),
                        () -> section.add(new Quiet("This pupil has no case file. A meeting opens one.")));
        content.add(section);
    }

    private static Facts caseFacts(CaseRow row, LocalDate today) {
        return new Facts()
                .fact(row.status().words(), new Anchor(CasesView.ROUTE + "/" + row.id(), "Case " + row.reference()))
                .fact("Lead professional", row.leadName())
                .fact("Next review", CasesView.review(row, today))
                .fact("Last discussed", date(row.lastDiscussed(), today))
                .fact("Open actions", String.valueOf(row.openActions()));
    }

    /** For a school that the pupil left. */
    private void former(FormerPupil pupil, LocalDate today) {
        finding(pupil.name());
        subtitle("Left your school. Until " + Dates.full(pupil.until())
                + " you see what was decided and shared while the"
                + " pupil was on your roll, your referrals and your actions: a local rule of this authority.");
        content.removeAll();
        content.add(decided(pupil.outcomes(), today), shared(pupil.shared(), today), mine(today));
    }

    private void outcomes(LocalDate today) {
        content.add(
                decided(outcomes.ownOutcomes(id), today), shared(outcomes.sharedWithSchool(id), today), mine(today));
    }

    private static LedgerSection decided(List<OwnOutcome> outcomes, LocalDate today) {
        return new LedgerSection(
                "What the meeting decided",
                new DataTable<OwnOutcome>("Outcomes of the meeting for this pupil")
                        .rowHeader("Discussed", row -> new Span(Dates.near(row.heldOn(), today)))
                        .column("By", OwnOutcome::forum)
                        .column("Outcome", OwnOutcome::outcome)
                        .date("Next review", row -> date(row.review(), today))
                        .empty("This pupil has not been discussed.")
                        .rows(outcomes));
    }

    private static LedgerSection shared(List<SharedText> texts, LocalDate today) {
        return new LedgerSection(
                "Shared with your school",
                new DataTable<SharedText>("Texts that their writers share with your school")
                        .rowHeader("From", row -> new Span(row.from()))
                        .component("What", PupilView::text)
                        .date("When", row -> Dates.near(row.on(), today))
                        .empty(
                                "Nothing is shared. What is said at a meeting stands here once the minutes are approved.")
                        .rows(texts));
    }

    private LedgerSection mine(LocalDate today) {
        return new LedgerSection(
                "Your actions for this pupil",
                new DataTable<ActionRow>("Your actions for this pupil")
                        .rowHeader("What", row -> new Span(row.what()))
                        .component("State", row -> ActionMark.of(row, today))
                        .component("Do", row -> new Anchor(ActionsView.ROUTE, "Your actions"))
                        .empty("Nothing is asked of you for this pupil.")
                        .rows(actions.mine().stream()
                                .filter(row -> row.pupil().equals(id))
                                .toList()));
    }

    private static Component text(SharedText row) {
        var words = new Span(row.text());
        words.addClassName("typed");
        return row.notForParent() ? new Div(words, Says.notForParent()) : words;
    }

    private static String date(@Nullable LocalDate date, LocalDate today) {
        return date == null ? "–" : Dates.near(date, today);
    }
}
