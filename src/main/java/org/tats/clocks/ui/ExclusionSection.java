package org.tats.clocks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tats.clocks.BoardResult;
import org.tats.clocks.CountedIn;
import org.tats.clocks.ExclusionRow;
import org.tats.clocks.ExclusionSteps;
import org.tats.clocks.PanelResult;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionCategory;

/** Suspensions and permanent exclusions of a child with what followed them, and the form that records it. Knows no service. */
public class ExclusionSection extends LedgerSection {

    private static final long serialVersionUID = 1L;

    /** Records what followed one of them; throws a broken rule that the form shows. */
    public interface Recorder {
        void record(ExclusionRow row, ExclusionSteps steps);
    }

    private final Div place = new Div();

    /** @param recorder empty for who may only read */
    public ExclusionSection(List<ExclusionRow> rows, Optional<Recorder> recorder, LocalDate today) {
        super("Suspensions and exclusions");
        var table = new DataTable<ExclusionRow>("Suspensions and permanent exclusions, the latest first")
                .rowHeader("What", row -> what(row, today))
                .component("What followed", row -> followed(row.steps(), today));
        recorder.ifPresent(door -> table.component("Record", row -> {
            var open = new Button("Record dates", click -> open(row, door));
            open.addThemeNames("small");
            open.setAriaLabel("Record dates: " + words(row.exclusion()) + " "
                    + Dates.full(row.exclusion().start()));
            return open;
        }));
        add(place, table.empty("None is held.").rows(rows));
    }

    private void open(ExclusionRow row, Recorder recorder) {
        place.removeAll();
        var form = new StepsForm(row, steps -> recorder.record(row, steps), place::removeAll);
        place.add(form);
        form.focusFirst();
    }

    private static Span what(ExclusionRow row, LocalDate today) {
        Suspension exclusion = row.exclusion();
        var said = new Span(new Span(words(exclusion) + " from " + Dates.near(exclusion.start(), today)));
        LocalDate cancelled = exclusion.cancelledOn();
        if (cancelled != null) {
            said.add(new Quiet("Cancelled " + Dates.near(cancelled, today) + "; days already out still count to 45"));
        }
        if (!row.doubt().isEmpty()) {
            said.add(new StatusMark(Shape.SLIGHT, row.doubt()));
        }
        return said;
    }

    static String words(Suspension exclusion) {
        return exclusion.category() == SuspensionCategory.PERM
                ? "Permanent exclusion"
                : exclusion.category() == SuspensionCategory.LNCH
                        ? Words.count(exclusion.sessions(), "lunchtime") + " suspended"
                        : "Suspension, " + CountedIn.SCHOOL_DAYS.words(exclusion.sessions());
    }

    private static Span followed(ExclusionSteps steps, LocalDate today) {
        var lines = new Span();
        Consumer<String> line = words -> lines.add(new Quiet(words));
        say(line, "Board had notice ", steps.boardNotified(), today);
        say(line, "Parent asked the board ", steps.parentAsked(), today);
        say(line, "Board decided ", steps.boardDecided(), result(steps.boardResult(), BoardResult::words), today);
        say(line, "Review asked for ", steps.reviewAsked(), today);
        say(
                line,
                "Review panel decided ",
                steps.panelDecided(),
                result(steps.panelResult(), PanelResult::words),
                today);
        say(line, "Board considered again ", steps.reconsidered(), today);
        say(line, "Education from ", steps.provisionFrom(), today);
        if (lines.getChildren().findAny().isEmpty()) {
            lines.add(new Quiet("Nothing recorded"));
        }
        return lines;
    }

    private static <T> String result(@Nullable T result, Function<T, String> words) {
        return result == null ? "" : ": " + words.apply(result);
    }

    private static void say(Consumer<String> line, String what, @Nullable LocalDate date, LocalDate today) {
        say(line, what, date, "", today);
    }

    private static void say(
            Consumer<String> line, String what, @Nullable LocalDate date, String more, LocalDate today) {
        if (date != null) {
            line.accept(what + Dates.near(date, today) + more);
        }
    }
}
