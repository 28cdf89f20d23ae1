package org.tats.cases.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.registry.ArrangementBasis;
import org.tats.registry.ArrangementDetails;
import org.tats.registry.PartTimeReason;

/** The fields of what schools arrange. */
final class SchoolKindFields {

    private SchoolKindFields() {}

    static @Nullable LocalDate orNull(DateField3 field) {
        return field.date().orElse(null);
    }

    /** A part-time timetable. */
    static final class PartTime extends KindFields {

        private final RadioButtonGroup<PartTimeReason> reason =
                choice("Reason", List.of(PartTimeReason.values()), PartTimeReason::words, "Choose the reason");
        private final TextArea why = text("Why full time is not possible now", "Say why full time is not possible now");
        private final HalfHoursField fullTime = hours("Hours of a full week for this child", true);
        private final TextField agreedBy = line("Parent who agreed", "Name the parent who agreed");
        private final DateField3 agreedOn =
                date("Day the parent agreed", "For example, 4 6 2026", "Say when the parent agreed");
        private final Checkbox signed = tick("The agreement is signed");
        private final DateField3 firstReview =
                date("Day of the first review", "Within 2 weeks of the start", "Plan the first review");
        private final DateField3 socialWorker;
        private final DateField3 virtualSchool;
        private final TextArea longer = text("If it is longer than 6 weeks: why", "");

        PartTime(ArrangementBasis basis) {
            fullTime.set(basis.fullWeek());
            fullTime.setHelperText("The usual yardstick; change it to the hours of this school");
            socialWorker = date("Day the social worker was told", told(basis), "");
            virtualSchool = date("Day the virtual school was told", told(basis), "");
            socialWorker.setVisible(basis.lookedAfter());
            virtualSchool.setVisible(basis.lookedAfter());
        }

        private static String told(ArrangementBasis basis) {
            return basis.lookedAfter() ? "The child is looked after" : "";
        }

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.PartTime(
                    reason.getValue(),
                    why.getValue().strip(),
                    agreedBy.getValue().strip(),
                    orNull(agreedOn),
                    signed.getValue(),
                    fullTime.halfHours().orElse(0),
                    orNull(firstReview),
                    orNull(socialWorker),
                    orNull(virtualSchool),
                    longer.getValue().strip());
        }
    }

    /** A managed move. */
    static final class ManagedMove extends KindFields {

        private final TextField parent = line("Who agreed for the family", "Say who agreed for the family");
        private final TextField school = line("Who agreed for the school", "Say who agreed for the school");
        private final TextField newSchool = line("Who agreed for the new school", "Say who agreed for the new school");
        private final DateField3 agreedOn =
                date("Day all had agreed", "For example, 4 6 2026", "Say when all had agreed");
        private final Checkbox trial = tick("It is for a trial period");

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.ManagedMove(
                    parent.getValue().strip(),
                    school.getValue().strip(),
                    newSchool.getValue().strip(),
                    orNull(agreedOn),
                    trial.getValue());
        }
    }

    /** An off-site direction. */
    static final class Offsite extends KindFields {

        private final TextField placement = line("Where the child goes", "Say where the child goes");
        private final TextArea aim =
                text("What is to improve in the child’s behaviour", "Say what is to improve in the child’s behaviour");
        private final Checkbox inNotice = tick("The notice to parents gave the details of the placement");
        private final TextField nominee = line(
                "The governing board’s nominee for the reviews (not the headteacher)",
                "Name the governing board’s nominee for the reviews");
        private final DateField3 invited;

        Offsite(ArrangementBasis basis) {
            invited = date(
                    "Day the authority was invited to review it",
                    "The child has an education, health and care plan",
                    "");
            invited.setVisible(basis.plan());
        }

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.OffsiteDirection(
                    placement.getValue().strip(),
                    aim.getValue().strip(),
                    inNotice.getValue(),
                    nominee.getValue().strip(),
                    orNull(invited));
        }
    }

    /** A safeguarding separation. */
    static final class Separation extends KindFields {

        private final DateField3 parentTold = date("Day the parents were told", "For example, 4 6 2026", "");
        private final TextArea education =
                text("What education the child gets meanwhile", "Say what education the child gets meanwhile");

        Separation() {
            education.setHelperText("Do not write what is alleged: that belongs to the safeguarding record.");
        }

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.Separation(
                    orNull(parentTold), education.getValue().strip());
        }
    }

    /** Alternative provision placed by the school. */
    static final class Alternative extends KindFields {

        private final TextField provider = line("Provider", "Name the provider");
        private final TextArea purpose = text("What the placement is for", "Say what the placement is for");

        @Override
        ArrangementDetails details() {
            return new ArrangementDetails.Alternative(
                    provider.getValue().strip(), purpose.getValue().strip());
        }
    }
}
