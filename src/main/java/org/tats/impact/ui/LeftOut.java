package org.tats.impact.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.StatusMark;
import org.tats.impact.ChildrenPart;
import org.tats.impact.Comparison;
import org.tats.impact.Incomplete;
import org.tats.impact.Incomplete.Reason;
import org.tats.impact.Outcome;
import org.tats.impact.SchoolCoverage;
import org.tats.impact.ui.ImpactPage.Asked;

/** Who is not in the figures and why, and which schools' data is late. */
class LeftOut extends LedgerSection {

    LeftOut(Comparison comparison, List<SchoolCoverage> schools, Asked asked) {
        super("Left out, and why");
        int days = comparison.days();
        List<Incomplete> incomplete = comparison.incomplete();
        int discussed = comparison.complete()
                + incomplete.stream().mapToInt(Incomplete::pupils).sum();
        var facts = new Facts();
        facts.addClassName("leftout");
        facts.fact(String.valueOf(discussed), children("discussed", ChildrenPart.ALL, days, asked));
        incomplete.stream()
                .filter(row -> row.reason() != Reason.LATE_SUSPENSIONS)
                .forEach(row -> facts.fact(String.valueOf(row.pupils()), reason(row)));
        int late = comparison.lateSuspensions();
        facts.fact(
                String.valueOf(comparison.complete() + late),
                children("with both windows", ChildrenPart.COUNTED, days, asked));
        if (late > 0) {
            facts.fact(
                    String.valueOf(late),
                    children(
                            "of them of schools whose suspensions are late or never came",
                            ChildrenPart.LATE_SUSPENSIONS,
                            days,
                            asked));
        }
        if (comparison.withoutFlag() > 0) {
            facts.fact(String.valueOf(comparison.withoutFlag()), "of them had no flag to compare by");
        }
        if (comparison.unmatched() > 0) {
            facts.fact(String.valueOf(comparison.unmatched()), "had nobody alike");
        }
        facts.fact(String.valueOf(comparison.pairs()), "compared in pairs");
        add(facts);
        if (incomplete.stream().anyMatch(row -> row.reason() != Reason.LATE_SUSPENSIONS)) {
            add(new Paragraph(ImpactPage.act(
                    asked.to(
                            "impact/children",
                            Map.of("part", ChildrenPart.NOT_COMPLETE.code(), "days", String.valueOf(days))),
                    "Those not complete")));
        }
        late(comparison.outcome(), schools, asked);
    }

    private static Anchor children(String words, ChildrenPart part, int days, Asked asked) {
        return new Anchor(
                asked.to("impact/children", Map.of("part", part.code(), "days", String.valueOf(days))), words);
    }

    private static String reason(Incomplete row) {
        return switch (row.reason()) {
            case NO_SCHOOL_DAYS -> "school days before not known";
            case NOT_YET -> "follow-up not complete";
            case LATE_DATA -> "registers not there yet";
            case FEW_SESSIONS -> "too few sessions on one side";
            case LATE_SUSPENSIONS -> "suspensions late or never received";
        };
    }

    private void late(Outcome of, List<SchoolCoverage> schools, Asked asked) {
        List<SchoolCoverage> late =
                schools.stream().filter(SchoolCoverage::late).toList();
        if (late.size() == 1) {
            SchoolCoverage one = late.getFirst();
            add(new StatusMark(
                    StatusMark.Shape.DUE,
                    one.attendanceTo()
                            .map(day -> one.name() + " sent no data after " + Dates.day(day))
                            .orElse(one.name() + " sent no data")));
        } else if (!late.isEmpty()) {
            add(new StatusMark(StatusMark.Shape.DUE, Words.count(late.size(), "school") + " sent no data lately"));
        }
        long silent = of == Outcome.ATTENDANCE
                ? 0
                : schools.stream().filter(SchoolCoverage::suspensionsLate).count();
        if (silent > 0) {
            add(new StatusMark(
                    StatusMark.Shape.DUE, "No suspension came lately from " + Words.count((int) silent, "school")));
        }
        if (!late.isEmpty() || silent > 0) {
            add(new Paragraph(ImpactPage.act(asked.to(ImpactPage.Part.COVERAGE.address(), Map.of()), "By school")));
        } else if (!schools.isEmpty()) {
            add(new Paragraph(new Span("No school’s registers are late.")));
        }
    }
}
