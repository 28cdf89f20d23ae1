package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.panels.Evidence;
import org.tats.panels.EvidenceId;
import org.tats.panels.EvidenceService;
import org.tats.panels.EvidenceSource;
import org.tats.panels.KeepEvidence;
import org.tats.panels.RequestDetails;

/** What child, parent, school and health said, what is not here yet, and the form that adds to it. */
class EvidenceSection extends LedgerSection {

    private static final int LONGEST = 2000;

    private final EvidenceService evidence;
    private final LocalDate today;
    private final StepForms steps;

    EvidenceSection(RequestDetails details, EvidenceService evidence, LocalDate today, StepForms steps) {
        super("Evidence");
        this.evidence = evidence;
        this.today = today;
        this.steps = steps;
        var table = new DataTable<Evidence>("Evidence by source")
                .rowHeader("From", row -> new Span(row.source().words()))
                .component("What", this::what)
                .date("Received", row -> row.receivedOn() == null ? "–" : Dates.near(row.receivedOn(), today))
                .empty("Nothing is gathered yet. A decision names what child, parent, school and health said.")
                .rows(details.evidence());
        add(table);
        aside(missing(details));
        if (details.works() && details.request().state().open()) {
            details.evidence().stream().filter(piece -> !piece.here()).forEach(piece -> add(form(details, piece)));
            add(form(details, null));
        }
    }

    private static String missing(RequestDetails details) {
        Set<EvidenceSource> here = details.evidence().stream()
                .filter(Evidence::here)
                .map(Evidence::source)
                .collect(Collectors.toSet());
        var missing =
                EnumSet.of(EvidenceSource.CHILD, EvidenceSource.PARENT, EvidenceSource.SCHOOL, EvidenceSource.HEALTH);
        missing.removeAll(here);
        return missing.isEmpty()
                ? "All four are here"
                : "Not here: "
                        + Words.list(missing.stream()
                                .map(source -> source.words().toLowerCase(java.util.Locale.UK))
                                .toList());
    }

    private Component what(Evidence row) {
        if (row.here()) {
            return new Span(new Span(row.what()), new Quiet(row.how()));
        }
        return new Span(
                new StatusMark(Shape.DUE, "Not here yet: " + row.what()),
                new Quiet("Asked " + (row.askedOn() == null ? "" : Dates.near(row.askedOn(), today))
                        + ". The panel may decide without it. " + row.how()));
    }

    /** @param piece one that was asked for and is not here; null for a new one */
    private StepForm form(RequestDetails details, @Nullable Evidence piece) {
        var source = new Select<EvidenceSource>();
        source.setLabel("From whom?");
        source.setItems(EvidenceSource.values());
        source.setItemLabelGenerator(one -> one == null ? "Choose" : one.words());
        var what = new TextArea("What it says, or what was asked for");
        what.setMaxLength(LONGEST);
        var how = new TextField("How it was gathered; of what is not here, why not");
        how.setMaxLength(LONGEST);
        var asked = new DateField3("Asked for on", "Leave empty if nobody had to ask");
        var received = new DateField3("Received on", "Leave empty while it is not here");
        var dated = new DateField3("Date of the letter or report", "If it has one");
        if (piece != null) {
            source.setValue(piece.source());
            source.setReadOnly(true);
            what.setValue(piece.what());
            how.setValue(piece.how());
            asked.setValue(piece.askedOn());
        }
        String heading = piece == null ? "Add evidence" : "It came: " + piece.what();
        String form = piece == null ? "evidence" : "evidence " + piece.id();
        return steps.named(form, heading, source, what, how, asked, received, dated)
                .button("Save the evidence", () -> {
                    EvidenceSource from = source.getValue();
                    if (from == null) {
                        throw new RuleBroken("Choose whose evidence it is.");
                    }
                    evidence.keep(new KeepEvidence(
                            details.request().id(),
                            piece == null ? EvidenceId.random() : piece.id(),
                            from,
                            optional(asked),
                            optional(received),
                            optional(dated),
                            what.getValue(),
                            how.getValue(),
                            piece == null ? 0 : piece.version()));
                });
    }

    /** @throws RuleBroken when something was typed that is no date */
    static @Nullable LocalDate optional(DateField3 field) {
        field.problem().ifPresent(problem -> {
            throw new RuleBroken(problem + ".");
        });
        return field.date().orElse(null);
    }
}
