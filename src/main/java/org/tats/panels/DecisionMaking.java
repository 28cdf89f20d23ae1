package org.tats.panels;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;

/** Makes a decision of a form that lacks nothing. */
record DecisionMaking(DecisionForm form, Request request, PersonId recorder) {

    Decision decision(RecordDecision command, LocalDate today, int serial) {
        PersonId by = form.outside() ? form.person(DecisionField.DECIDED_BY).orElseThrow() : recorder;
        return new Decision(
                command.id(),
                request.id(),
                request.pupil(),
                today.getYear(),
                serial,
                request.decideFrom(),
                today,
                command.item(),
                by,
                "",
                form.outside() ? form.text(DecisionField.WHY_OUTSIDE) : "",
                form.ground().orElseThrow(),
                form.reachable().orElseThrow(),
                form.text(DecisionField.REACHABLE_WORDS),
                form.outcome().orElseThrow(),
                form.text(DecisionField.REASONS),
                form.considered(),
                form.weighed(),
                form.agreed() ? arranged() : null,
                new Decision.Letter(
                        form.person(DecisionField.LETTER_BY).orElseThrow(),
                        "",
                        form.date(DecisionField.LETTER_DUE).orElseThrow(),
                        null),
                null,
                List.of(),
                0);
    }

    private Decision.Arranged arranged() {
        @Nullable Hours full = form.yardstick().map(Yardstick::hours).orElse(null);
        return new Decision.Arranged(
                form.hours().orElseThrow(),
                full,
                form.yardstick().map(Yardstick::source).orElse(""),
                form.fewerHours() ? form.text(DecisionField.WHY_LESS) : "",
                form.text(DecisionField.PROVIDER),
                form.text(DecisionField.PLACE),
                form.text(DecisionField.SUBJECTS),
                form.date(DecisionField.STARTS).orElseThrow(),
                form.date(DecisionField.REVIEW).orElseThrow());
    }
}
