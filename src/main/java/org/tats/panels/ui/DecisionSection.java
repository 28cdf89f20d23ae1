package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tats.cases.Addressees;
import org.tats.common.Dates;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.panels.Decision;
import org.tats.panels.EvidenceSource;
import org.tats.panels.RequestDetails;
import org.tats.panels.Section19DecisionService;
import org.tats.panels.Section19LetterService;
import org.tats.panels.WeighedChoice;

/** Recorded decisions of a request with reasons and what they lack: the letter, the ratification. */
class DecisionSection extends LedgerSection {

    private static final int LONGEST = 4000;

    private final Section19DecisionService decisions;
    private final Section19LetterService letters;
    private final LocalDate today;
    private final StepForms steps;

    DecisionSection(
            RequestDetails details,
            Section19DecisionService decisions,
            Section19LetterService letters,
            LocalDate today,
            StepForms steps) {
        super("Decisions");
        this.decisions = decisions;
        this.letters = letters;
        this.today = today;
        this.steps = steps;
        if (details.decisions().isEmpty()) {
            add(new Paragraph("No decision is recorded yet."));
        }
        details.decisions().forEach(decision -> add(one(decision, details.works())));
    }

    private Div one(Decision decision, boolean works) {
        var block = new Div(new H3(decision.number() + ": " + decision.outcome().words()), facts(decision, today));
        decision.lacks().forEach(lack -> block.add(new Paragraph(new StatusMark(Shape.DUE, lack))));
        decision.addenda()
                .forEach(added -> block.add(new Paragraph(
                        "Added by " + added.writerName() + ", " + Dates.moment(added.at()) + ": " + added.text())));
        if (works && !decision.complete()) {
            letters.addressees(decision.pupil()).map(to -> letter(decision, to)).ifPresent(block::add);
            block.add(letterGone(decision));
        }
        if (works) {
            block.add(addendum(decision));
        }
        return block;
    }

    /** What a decision says, for the page of a request and for the log. */
    static Facts facts(Decision decision, LocalDate today) {
        Facts facts = new Facts()
                .fact(
                        "Decided",
                        Dates.full(decision.decidedOn())
                                + (decision.outside()
                                        ? " outside a meeting, by " + decision.decidedByName() + ": "
                                                + decision.whyOutside()
                                        : " at the panel"))
                .fact("Ground", decision.ground().words())
                .fact(
                        "Can the child reach suitable education?",
                        decision.reachable().words() + ". " + decision.reachableWords())
                .fact("Considered", considered(decision))
                .fact("Options", options(decision))
                .fact("Reasons", decision.reasons());
        decision.education().ifPresent(arranged -> facts.fact("Arranged", arranged(arranged, today)));
        if (decision.ratifiedOn() != null) {
            facts.fact("Ratified", Dates.full(decision.ratifiedOn()));
        }
        LocalDate issued = decision.letter().issuedOn();
        return facts.fact(
                "Letter to the parent",
                issued == null
                        ? "By " + decision.letter().byName() + ", "
                                + Dates.day(decision.letter().due())
                        : Dates.full(issued));
    }

    private static Component considered(Decision decision) {
        var lines = new Div();
        for (EvidenceSource source : EvidenceSource.values()) {
            String text = decision.considered().get(source);
            if (text != null) {
                lines.add(new Paragraph(source.words() + ": " + text));
            }
        }
        return lines;
    }

    private static Component options(Decision decision) {
        var lines = new Div();
        String chosen = decision.options().stream()
                .filter(WeighedChoice::chosen)
                .map(WeighedChoice::label)
                .collect(Collectors.joining("; "));
        lines.add(new Paragraph(chosen.isEmpty() ? "None was chosen" : "Chosen: " + chosen));
        decision.options().stream()
                .filter(option -> !option.chosen())
                .collect(Collectors.groupingBy(
                        WeighedChoice::why,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(option -> option.label().toLowerCase(Locale.UK), Collectors.joining("; "))))
                .forEach((why, labels) -> lines.add(new Paragraph("Not " + labels + ": " + why)));
        return lines;
    }

    private static String arranged(Decision.Arranged arranged, LocalDate today) {
        String full = arranged.yardstick() == null ? "" : " (yardstick " + arranged.yardstick() + ")";
        return arranged.hours().words() + " a week" + full
                + (arranged.fullTime() ? "" : ", less than full time: " + inside(arranged.whyLess()))
                + ". "
                + arranged.provider()
                + ", " + arranged.place() + ". " + arranged.subjects() + ". Starts "
                + Dates.near(arranged.startsOn(), today) + ", reviewed by "
                + Dates.near(arranged.reviewOn(), today) + ".";
    }

    /** Without its full stop, for the middle of a sentence. */
    private static String inside(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    /** To whom it goes and what to know first stand above the button. */
    private StepForm letter(Decision decision, Addressees to) {
        var way = LetterFields.way();
        var school = new Checkbox("The school gets the same letter");
        return steps.form("Write and issue the letter to the parent")
                .with(
                        LetterFields.to(to),
                        LetterFields.draft(to, format -> letters.preview(decision.id(), format)),
                        way,
                        school)
                .button("Issue the letter", () -> {
                    letters.tell(decision.id(), LetterFields.chosen(way), school.getValue());
                })
                .opened();
    }

    private StepForm letterGone(Decision decision) {
        var on = new DateField3("The letter went on", "");
        on.setValue(today);
        return steps.form(
                        "The letter to the parent went without TATS",
                        new Span("Only for a letter that was written elsewhere; keep a copy on file."),
                        on)
                .button("Save that the letter went", () -> {
                    decisions.letterIssued(decision.id(), RequestSteps.day(on), null);
                });
    }

    private StepForm addendum(Decision decision) {
        var text = new TextArea("What is wrong or new");
        text.setMaxLength(LONGEST);
        return steps.form("Add to decision " + decision.number(), text).button("Add it", () -> {
            decisions.add(decision.id(), text.getValue());
        });
    }
}
