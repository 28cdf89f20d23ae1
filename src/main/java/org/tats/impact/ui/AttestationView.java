package org.tats.impact.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.impact.AttestationAct;
import org.tats.impact.AttestationDetails;
import org.tats.impact.AttestationId;
import org.tats.impact.AttestationKind;
import org.tats.impact.AttestationRow;
import org.tats.impact.AttestationService;
import org.tats.impact.AttestationState;

/** One attestation: what was written before, what the facts say since, who saw and who signed. */
@Route(AttestationsView.ROUTE)
@PermitAll
@Requires(Permission.ATTEST)
class AttestationView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final AttestationService attestations;
    private final Access access;
    private final Clock clock;
    private final Div body = new Div();
    private @Nullable AttestationId id;

    AttestationView(AttestationService attestations, Access access, Clock clock) {
        super("Attestation");
        this.attestations = attestations;
        this.access = access;
        this.clock = clock;
        add(body);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new AttestationId(UUID.fromString(parameter));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        AttestationId shown = id;
        if (shown == null) {
            throw new NotFound();
        }
        AttestationDetails details = attestations.open(shown);
        AttestationRow row = details.row();
        finding(row.name() + ": " + row.state().words().toLowerCase(Locale.UK));
        subtitle(AttestationWords.where(row) + ". " + row.kind().words() + ", measure "
                + row.kind().measure() + ".");
        aside(new Anchor("pupils/" + row.pupil(), "Data about this pupil"));
        body.removeAll();
        body.add(
                new LedgerSection("What was written before", new Paragraph(AttestationWords.statement(row))),
                facts(row),
                new AttestationActions(attestations, row, Dates.today(clock), signs(row), this::saved),
                history(details));
        body.add(new Anchor(AttestationsView.ROUTE, "All attestations"));
    }

    private boolean signs(AttestationRow row) {
        return access.may(Permission.SIGN_ATTESTATION, row.pupil())
                && !access.current().id().equals(row.checkedBy());
    }

    private LedgerSection facts(AttestationRow row) {
        LocalDate until = row.until();
        var facts = new Facts()
                .fact("State", AttestationWords.mark(row.state()))
                .fact("What the facts say", AttestationWords.fact(row))
                .fact("Discussed", day(row.discussedOn(), "Not since"))
                .fact("12 months end", until == null ? "They have not begun" : "At the end of " + Dates.full(until));
        if (row.returned()) {
            facts.fact("Returned", "Left the roll or moved, and is back on the roll of the same school");
        }
        LocalDate fallen = row.fallenOn();
        if (fallen != null) {
            facts.fact("Shown apart", "Excluded on " + Dates.full(fallen) + ", cancelled or not upheld");
        }
        var alternative = row.alternative();
        if (row.kind() == AttestationKind.PLACEMENT) {
            facts.fact(
                    "Local place used",
                    alternative == null
                            ? "None recorded"
                            : alternative.words() + ", since " + day(row.alternativeOn(), "–"));
        }
        facts.fact("Statement seen by", row.checkedByName().isEmpty() ? "Nobody yet" : row.checkedByName())
                .fact("Waits for", row.waitsFor());
        if (row.signedAt() != null) {
            facts.fact(
                    row.state() == AttestationState.SIGNED ? "Signed" : "Signed before it was reopened",
                    row.signedByName() + ", " + Dates.moment(row.signedAt()));
        }
        return new LedgerSection("What holds", facts).aside("Counted from the data, not typed");
    }

    private static String day(@Nullable LocalDate day, String none) {
        return day == null ? none : Dates.full(day);
    }

    private static LedgerSection history(AttestationDetails details) {
        return new LedgerSection(
                "History",
                new DataTable<AttestationAct>("History")
                        .rowHeader("When", act -> new Span(Dates.moment(act.at())))
                        .component(
                                "What",
                                act -> new Span(
                                        new Span(act.kind().words()),
                                        new Quiet(act.said() + (act.on() == null ? "" : ", " + Dates.full(act.on())))))
                        .column("Who", AttestationAct::by)
                        .empty("Nobody did anything yet. TATS counts it each night, and when files come.")
                        .rows(details.history()));
    }

    private void saved(String words) {
        Announcer.say(words);
        show();
        focusFinding();
    }
}
