package org.tats.impact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.impact.AttestationKind;
import org.tats.impact.AttestationRow;
import org.tats.impact.AttestationService;
import org.tats.impact.AttestationState;
import org.tats.impact.Place;
import org.tats.impact.StatementForm;
import org.tats.impact.WithdrawReason;

/** What people state about one attestation, and the signature. Everything else is counted. */
class AttestationActions extends LedgerSection {

    private static final long serialVersionUID = 1L;

    private final transient AttestationService service;
    private final AttestationRow row;
    private final transient Consumer<String> saved;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div form = new Div(problems);

    /** @param signs whether the reader may sign and is not the first reviewer */
    AttestationActions(
            AttestationService service, AttestationRow row, LocalDate today, boolean signs, Consumer<String> saved) {
        super("What you can do");
        this.service = service;
        this.row = row;
        this.saved = saved;
        form.addClassName("form");
        boolean gone = row.state() == AttestationState.WITHDRAWN
                || row.state() == AttestationState.MERGED
                || row.state() == AttestationState.SIGNED;
        if (row.state() == AttestationState.READY_TO_SIGN && row.checkedBy() != null) {
            sign(signs);
        }
        if (!gone && row.kind() == AttestationKind.EXCLUSION) {
            confirm();
        }
        if (!gone && row.kind() == AttestationKind.PLACEMENT) {
            alternative(today);
        }
        if (gone) {
            form.add(new Paragraph(
                    row.state() == AttestationState.SIGNED
                            ? "It is signed. Only facts that contradict it reopen it."
                            : "It does not count any more."));
        } else {
            withdraw();
        }
        add(form);
    }

    private void sign(boolean signs) {
        if (!signs) {
            form.add(new Paragraph("A second reviewer, who is not " + row.checkedByName() + ", signs it."));
            return;
        }
        var sign = new Button("Sign as second reviewer", click -> attempt(() -> service.sign(row.id()), "Signed"));
        sign.addThemeNames("primary");
        form.add(
                new Paragraph(
                        "By signing you say that you looked at what was written before the discussion and at the facts"
                                + " above, and that they agree. It says nothing about the cause."),
                new Div(sign));
    }

    private void confirm() {
        var seen = new RadioButtonGroup<StatementForm>("In which form did you see the headteacher’s statement?");
        seen.setItems(StatementForm.REFERRAL, StatementForm.LETTER, StatementForm.EMAIL);
        seen.setItemLabelGenerator(StatementForm::words);
        seen.setHelperText("Who records this is the first reviewer; somebody else signs.");
        form.add(seen, new Div(new Button("I have seen the statement", click -> {
            @Nullable StatementForm chosen = seen.getValue();
            problems.clear();
            if (chosen == null) {
                problems.add(seen, "Choose in which form you saw it");
                problems.show();
                return;
            }
            attempt(() -> service.confirm(row.id(), chosen), "Saved");
        })));
    }

    private void alternative(LocalDate today) {
        var place = new Select<Place>();
        place.setLabel("Which local place is used instead?");
        place.setItems(
                Arrays.stream(Place.values()).filter(each -> !each.elsewhere()).toList());
        place.setItemLabelGenerator(each -> each == null ? "" : each.words());
        var from = new DateField3("First day of the local place", "12 months run from this day.");
        form.add(place, from, new Div(new Button("Save the local place", click -> {
            @Nullable Place chosen = place.getValue();
            problems.clear();
            if (chosen == null) {
                problems.add(place, "Choose the local place");
            }
            from.problem().ifPresent(problem -> problems.add(from, problem));
            if (from.date().isEmpty() && from.problem().isEmpty()) {
                problems.add(from, "Give the first day of the local place");
            }
            if (problems.show() || chosen == null) {
                return;
            }
            LocalDate day = from.date().orElseThrow();
            attempt(() -> service.alternative(row.id(), chosen, day), "Saved");
        })));
        if (row.alternative() != null) {
            ended(today);
        }
    }

    private void ended(LocalDate today) {
        var on = new DateField3("Last day of the local place, where it did not hold", "It is not averted then.");
        on.setValue(today);
        form.add(on, new Div(new Button("The local place ended", click -> {
            problems.clear();
            on.problem().ifPresent(problem -> problems.add(on, problem));
            if (!problems.show()) {
                on.date().ifPresent(day -> attempt(() -> service.ended(row.id(), day), "Saved"));
            }
        })));
    }

    private void withdraw() {
        var reason = new Select<WithdrawReason>();
        reason.setLabel("Why does it not count as intended?");
        reason.setItems(WithdrawReason.values());
        reason.setItemLabelGenerator(each -> each == null ? "" : each.words());
        reason.setHelperText("It stays in the list and in the figures, as withdrawn.");
        form.add(reason, new Div(new Button("Withdraw", click -> {
            @Nullable WithdrawReason chosen = reason.getValue();
            problems.clear();
            if (chosen == null) {
                problems.add(reason, "Choose why");
                problems.show();
                return;
            }
            attempt(() -> service.withdraw(row.id(), chosen), "Withdrawn");
        })));
    }

    private void attempt(Runnable work, String words) {
        if (problems.attempt(work)) {
            saved.accept(words);
        }
    }
}
