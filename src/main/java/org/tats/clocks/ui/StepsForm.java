package org.tats.clocks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tats.clocks.BoardResult;
import org.tats.clocks.ExclusionRow;
import org.tats.clocks.ExclusionSteps;
import org.tats.clocks.PanelResult;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.Quiet;
import org.tats.registry.SuspensionCategory;

/** The dates that followed one exclusion. A date not known yet stays empty; taking one away is saving it empty. */
class StepsForm extends Div {

    private static final long serialVersionUID = 1L;

    private final ErrorSummary problems = new ErrorSummary();
    private final DateField3 notified;
    private final DateField3 asked;
    private final DateField3 decided;
    private final Select<@Nullable BoardResult> result =
            select("What the board came to", BoardResult.values(), BoardResult::words);
    private final DateField3 review;
    private final DateField3 panel;
    private final Select<@Nullable PanelResult> panelResult =
            select("What the review panel came to", PanelResult.values(), PanelResult::words);
    private final DateField3 again;
    private final DateField3 provision;

    StepsForm(ExclusionRow row, Consumer<ExclusionSteps> save, Runnable close) {
        addClassName("form");
        ExclusionSteps held = row.steps();
        notified = field("Governing board had notice", "Starts the board’s clock.", held.boardNotified());
        asked = field("Parent asked the board to consider it", "", held.parentAsked());
        decided = field(
                "Board’s decision letter", "Starts the time in which a review can be asked for.", held.boardDecided());
        result.setValue(held.boardResult());
        review = field(
                "Parent asked for a review panel", "Starts the time in which the panel meets.", held.reviewAsked());
        panel = field("Review panel decided", "", held.panelDecided());
        panelResult.setValue(held.panelResult());
        again = field("Board considered again", "After a panel that recommended or directed it.", held.reconsidered());
        var afterwards = new Div(review, panel, panelResult, again);
        // no review panel considers a suspension
        afterwards.setVisible(row.exclusion().category() == SuspensionCategory.PERM);
        afterwards.addClassName("form");
        provision = field("Full-time education began or begins", "For the sixth day or earlier.", held.provisionFrom());
        var saving = new Button("Save dates", click -> save(save, close));
        saving.addThemeNames("primary");
        var actions = new Div(saving, new Button("Cancel", click -> close.run()));
        actions.addClassName("actions");
        add(new H3(ExclusionSection.words(row.exclusion()) + " from "
                + Dates.full(row.exclusion().start())));
        add(new Paragraph(new Quiet("Only the headteacher may exclude. These dates say what others did afterwards.")));
        add(problems, notified, asked, decided, result, afterwards, provision, actions);
    }

    void focusFirst() {
        notified.focus();
    }

    private void save(Consumer<ExclusionSteps> save, Runnable close) {
        problems.clear();
        for (DateField3 field : List.of(notified, asked, decided, review, panel, again, provision)) {
            field.problem().ifPresent(problem -> problems.add(field, problem));
        }
        if (problems.show()) {
            return;
        }
        if (problems.attempt(() -> save.accept(new ExclusionSteps(
                date(notified),
                date(asked),
                date(decided),
                result.getValue(),
                date(review),
                date(panel),
                panelResult.getValue(),
                date(again),
                date(provision))))) {
            Announcer.say("Saved. The clocks were counted again.");
            close.run();
        }
    }

    private static <T> Select<@Nullable T> select(String label, T[] values, Function<T, String> words) {
        var select = new Select<@Nullable T>();
        select.setLabel(label);
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Not known yet");
        select.setItemLabelGenerator(value -> value == null ? "Not known yet" : Words.capital(words.apply(value)));
        select.setWidth("100%");
        select.setMaxWidth("26rem");
        return select;
    }

    private static DateField3 field(String name, String hint, @Nullable LocalDate held) {
        var field = new DateField3(name, hint);
        field.setValue(held);
        return field;
    }

    private static @Nullable LocalDate date(DateField3 field) {
        return field.date().orElse(null);
    }
}
