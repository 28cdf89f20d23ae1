package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tats.common.Dates;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.ebsna.Assessment;
import org.tats.ebsna.Band;
import org.tats.ebsna.BandReading;
import org.tats.ebsna.FastTrack;
import org.tats.ebsna.JointWork;
import org.tats.ebsna.PlanDetails;
import org.tats.ebsna.PlanRow;

/** What matters about a plan at a glance: the child's own words first, then who works on it and what the registers say. */
class HeadSection extends LedgerSection implements PlanSection {

    private final PlanHost host;
    private final Div content = new Div();

    HeadSection(PlanHost host) {
        super("Plan");
        this.host = host;
        add(content);
    }

    @Override
    public void show() {
        PlanDetails plan = host.plan();
        content.removeAll();
        List<Assessment.Scale> scales = plan.assessment().scales();
        if (!scales.isEmpty()) {
            content.add(own(scales.getLast()));
        }
        content.add(facts(plan));
    }

    private Component own(Assessment.Scale scale) {
        var words = new Paragraph(scale.words().isEmpty() ? "No words were kept." : "“" + scale.words() + "”");
        words.addClassName("typed");
        var inset = new Div(
                words,
                new Quiet("The pupil’s own scale: " + scale.value() + " of 10 on "
                        + Dates.near(scale.on(), host.today()) + ". " + scale.gathered()));
        inset.addClassName("inset");
        return inset;
    }

    private Facts facts(PlanDetails plan) {
        PlanRow row = plan.row();
        JointWork asked = plan.jointWork();
        LocalDate today = host.today();
        var facts = new Facts()
                .fact("What was reached", plan.success().words())
                .fact("Next review", PlanWords.review(row, today))
                .fact("Last contact with pupil or family", PlanWords.lastContact(row, today))
                .fact("Safe adult at school", row.safeAdult().isEmpty() ? "Nobody named yet" : row.safeAdult())
                .fact("Tier", row.tierWords())
                .fact("Attendance support officer (SASO)", row.sasoName())
                .fact("Assistant educational psychologist (AEP)", row.aepName())
                .fact("Supervising psychologist", row.supervisorName())
                .fact("Last day attended", lastAttended(plan))
                .fact("Attendance band", band(plan.band()))
                .fact(
                        "Joint work asked for",
                        said(
                                asked.why(),
                                "By " + asked.askedBy() + ", " + Dates.full(asked.askedOn()) + ". Accepted by "
                                        + asked.decidedBy() + "."));
        if (!asked.fastTrack().isEmpty()) {
            facts.fact("Shown by the data then", facts(asked));
        }
        row.end()
                .ifPresent(end -> facts.fact(
                        "Closed",
                        end.words() + ", on " + Dates.full(java.util.Objects.requireNonNull(row.closedOn()))));
        return facts;
    }

    static Component facts(JointWork asked) {
        String words = asked.fastTrack().stream().sorted().map(FastTrack::words).collect(Collectors.joining(". "));
        return said(
                words.isEmpty() ? "No fast-track fact" : words + ".",
                asked.factsAsOf()
                        .map(day -> "Registers to " + Dates.full(day) + ". Facts, no decision.")
                        .orElse("No register had come."));
    }

    private static Component lastAttended(PlanDetails plan) {
        String registers = plan.lastAttended().map(Dates::full).orElse("No attended session in the registers");
        LocalDate corrected = plan.row().correctedLastAttended();
        return corrected == null
                ? said(registers, "By the registers")
                : said(
                        Dates.full(corrected),
                        "The registers say: " + registers + ". Corrected because: "
                                + plan.row().correctedReason());
    }

    static Component band(BandReading reading) {
        String words = reading.band().map(Band::words).orElse("No band");
        String asOf =
                reading.asOf().map(day -> " As at " + Dates.full(day) + ".").orElse("");
        String definition = reading.band()
                .map(band -> " " + band.words() + ": " + band.definition() + ", "
                        + band.standing().words() + " since " + Dates.full(band.validFrom())
                        + ". A figure, no judgement.")
                .orElse("");
        return said(words, reading.why() + asOf + definition);
    }

    private static Component said(String words, String beneath) {
        Quiet quiet = new Quiet(beneath);
        quiet.addClassName("line");
        return new Span(PlanWords.typed(words), quiet);
    }
}
