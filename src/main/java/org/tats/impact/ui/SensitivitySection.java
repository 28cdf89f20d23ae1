package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Function;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.impact.ComparedWindows;
import org.tats.impact.ComparedWindows.Window;
import org.tats.impact.Comparison.Result;
import org.tats.impact.Outcome;
import org.tats.impact.compare.DifferenceInDifferences;

/** The same comparison with windows of 30, 60 and 90 school days side by side: how much hangs on the choice. */
class SensitivitySection extends LedgerSection {

    /** @param fewest pairs below which a window says nothing */
    SensitivitySection(ComparedWindows compared, int fewest) {
        super("30, 60 and 90 school days beside each other");
        Outcome of = compared.shown().outcome();
        add(
                new Paragraph(sentence(compared.direction(fewest), fewest)),
                new DataTable<Window>("The comparison by length of the windows")
                        .rowHeader(
                                "Windows",
                                window -> words(window, compared.shown().days()))
                        .figure("Discussed", window -> shown(window, fewest, result -> own(of, result)))
                        .figure(
                                "Similar, not discussed",
                                window -> shown(window, fewest, result -> similar(of, result)))
                        .figure(
                                "Difference, " + of.unit(),
                                window -> shown(window, fewest, result -> difference(result.difference())))
                        .figure("Pairs", SensitivitySection::pairs)
                        .number("With both windows", window -> String.valueOf(window.complete()))
                        .rows(compared.windows()));
    }

    /** Whether the direction hangs on the choice. */
    static String sentence(ComparedWindows.Direction direction, int fewest) {
        return switch (direction) {
            case ALL_MORE ->
                "The direction is the same in all three: discussed pupils rose by more than similar pupils, or fell by less.";
            case ALL_LESS ->
                "The direction is the same in all three: discussed pupils rose by less than similar pupils, or fell by more.";
            case SAME_SIDE ->
                "The direction is the same in all three, but in at least one of them it could be no difference at all.";
            case DIFFERENT ->
                "The direction is not the same in all three: what is found hangs on the length of the windows.";
            case NONE_SURE ->
                "The direction is not the same in all three, and in each of them it could be no difference at all.";
            case NOT_KNOWN ->
                "Whether the direction is the same in all three cannot be said: not each of them has %d pairs."
                        .formatted(fewest);
        };
    }

    private static Component words(Window window, int shown) {
        String words = window.days() + " school days";
        return window.days() == shown ? new Span(new Span(words), new Quiet("shown above")) : new Span(words);
    }

    private static Component pairs(Window window) {
        var pairs = new Span(String.valueOf(window.pairs()));
        return window.alike() ? pairs : new Span(pairs, new Quiet("not alike before"));
    }

    private static Component shown(Window window, int fewest, Function<Result, Component> figure) {
        Optional<Result> result = window.pairs() < fewest ? Optional.empty() : window.result();
        return result.map(figure).orElseGet(() -> new Span("too few"));
    }

    private static Component own(Outcome of, Result result) {
        return change(
                of,
                result.discussed().before().share(),
                result.discussed().after().share(),
                result.discussed().change());
    }

    private static Component similar(Outcome of, Result result) {
        return change(
                of,
                result.comparison().before().share(),
                result.comparison().after().share(),
                result.comparison().change());
    }

    private static Component change(Outcome of, double before, double after, double change) {
        return new Span(
                new Span(Points.amount(of, before) + " to " + Points.amount(of, after)),
                new Quiet("change " + Points.signed(change)));
    }

    private static Component difference(DifferenceInDifferences difference) {
        return new Span(
                new Span(Points.signed(difference.difference())),
                new Quiet("95% interval " + Points.interval(difference.interval())));
    }
}
