package org.tats.cases.ui;

import static org.tats.cases.ui.SchoolKindFields.orNull;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.tats.common.Words;
import org.tats.common.ui.DateField3;
import org.tats.registry.ArrangementBasis;
import org.tats.registry.ArrangementDetails;
import org.tats.registry.FairAccessCategory;
import org.tats.registry.PenaltyOutcome;

/** The fields of what only the authority records. */
final class AuthorityKindFields {

    private AuthorityKindFields() {}

    /** Home education. */
    static final class HomeEducated extends KindFields {

        private final DateField3 wrote =
                date("Day a parent told the school in writing", "Needed where a school deletes the name", "");
        private final DateField3 consented = date("Day the authority agreed", "Needed at a special school", "");
        private final TextArea concern = text("Concern that the education may not be suitable", "");

        HomeEducated() {
            concern.setHelperText("Leave it empty where there is none.");
        }

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.HomeEducated(
                    orNull(wrote), orNull(consented), concern.getValue().strip());
        }
    }

    /** Missing education. */
    static final class Missing extends KindFields {

        private final TextArea enquiries =
                text("What was done to find the child", "Say what was done to find the child");

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.Missing(enquiries.getValue().strip());
        }
    }

    /** Awaiting a school place. */
    static final class AwaitingPlace extends KindFields {

        private final DateField3 applied = date("Day a place was asked for", "For example, 4 6 2026", "");
        private final TextArea why = text("Why there is no place yet", "Say why there is no place yet");

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.AwaitingPlace(
                    orNull(applied), why.getValue().strip());
        }
    }

    /** Custody. */
    static final class Custody extends KindFields {

        private final TextArea education = text(
                "What is known of education there and of the return",
                "Say what is known of education there and of the return");

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.Custody(education.getValue().strip());
        }
    }

    /** A penalty notice was considered. */
    static final class Penalty extends KindFields {

        private final IntegerField sessions = new IntegerField("Unauthorised sessions in 10 school weeks");
        private final IntegerField earlier = new IntegerField("Notices to this parent for this child in 3 years");
        private final Checkbox avoidance = tick("The absence may be emotionally based");
        private final TextArea support = text("Support that was offered first", "");
        private final TextArea whyNot = text("If none was offered: why", "");
        private final RadioButtonGroup<PenaltyOutcome> outcome =
                choice("What follows", List.of(PenaltyOutcome.values()), PenaltyOutcome::words, "Choose what follows");
        private final TextArea why = text("Why", "Say why this was decided");

        Penalty(ArrangementBasis basis) {
            sessions.setValue(basis.unauthorised());
            sessions.setHelperText("By the registers: " + Words.count(basis.unauthorised(), "session"));
            earlier.setValue(0);
            addComponentAsFirst(earlier);
            addComponentAsFirst(sessions);
            need(sessions, () -> number(sessions) >= 0, "Write how many sessions");
            need(earlier, () -> number(earlier) >= 0, "Write how many notices, 0 for none");
            need(
                    support,
                    () -> !support.getValue().isBlank() || !whyNot.getValue().isBlank(),
                    "Say which support was offered first, or why none was");
        }

        private static int number(IntegerField field) {
            return field.isEmpty() ? -1 : field.getValue();
        }

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.PenaltyConsidered(
                    number(sessions),
                    number(earlier),
                    avoidance.getValue(),
                    support.getValue().strip(),
                    whyNot.getValue().strip(),
                    outcome.getValue(),
                    why.getValue().strip());
        }
    }

    /** The panel agreed to consider the child. */
    static final class FairAccess extends KindFields {

        private final RadioButtonGroup<FairAccessCategory> category;
        private final TextField reference = line("Reference of the panel’s own case", "");

        FairAccess(List<FairAccessCategory> categories) {
            category = choice(
                    "Category (paragraph 3.17)",
                    categories,
                    row -> "(" + row.letter() + ") " + row.words(),
                    "Choose the category for which the panel considers the child");
            categories.stream().findFirst().ifPresent(row -> category.setHelperText(row.source()));
        }

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.FairAccess(
                    category.getValue().letter(), reference.getValue().strip());
        }
    }
}
