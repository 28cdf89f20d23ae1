package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.SavedMark;
import org.tats.common.ui.TypedField;
import org.tats.common.ui.Typing;
import org.tats.ebsna.Assessment.Mark;
import org.tats.ebsna.Factor;
import org.tats.ebsna.FactorArea;
import org.tats.ebsna.FactorKind;
import org.tats.ebsna.Weight;

/**
 * What keeps the child away and what helps, by a checklist in neutral words. What was judged is shown; who works on the plan
 * goes through the checklist, where each choice is kept as it is made.
 */
class FactorSection extends LedgerSection implements PlanSection {

    private static final String NOTE = "Note";

    private final PlanHost host;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div content = new Div();
    private final Div list = new Div();
    private final Button open = new Button("Go through the checklist", click -> go(true));

    FactorSection(PlanHost host) {
        super("What keeps the child away, and what helps");
        this.host = host;
        aside("People judge; nothing is added up");
        open.setVisible(host.works());
        list.setVisible(false);
        add(problems, content, open, list);
        if (host.works()
                && host.plan().assessment().factors().stream()
                        .anyMatch(mark -> typing(mark).any())) {
            go(true);
        }
    }

    @Override
    public void show() {
        content.removeAll();
        for (FactorKind kind : FactorKind.values()) {
            List<Mark> seen = marks(kind).stream()
                    .filter(mark -> mark.weight() != Weight.NONE)
                    .toList();
            if (!seen.isEmpty()) {
                content.add(new DataTable<Mark>(kind.words())
                        .showCaption()
                        .rowHeader("What", mark -> new Span(mark.factor().words()))
                        .column("Where", mark -> where(mark.factor()))
                        .column("Weight", mark -> mark.weight().words())
                        .component("Note", mark -> PlanWords.typed(mark.note()))
                        .rows(seen));
            }
        }
        if (content.getChildren().findAny().isEmpty()) {
            content.add(new Quiet("Nobody went through the checklist yet."));
        }
    }

    private List<Mark> marks(FactorKind kind) {
        return host.plan().assessment().factors().stream()
                .filter(mark -> mark.factor().kind() == kind)
                .toList();
    }

    private static String where(Factor factor) {
        FactorArea area = factor.area();
        return area == null ? "–" : area.words();
    }

    private void go(boolean through) {
        list.removeAll();
        list.setVisible(through);
        open.setVisible(!through);
        if (!through) {
            open.focus();
            return;
        }
        for (FactorKind kind : FactorKind.values()) {
            list.add(new DataTable<Mark>(kind.words())
                    .showCaption()
                    .rowHeader("What", mark -> new Span(mark.factor().words()))
                    .column("Where", mark -> where(mark.factor()))
                    .component("Weight and note", Line::new)
                    .empty("The checklist has no row of this kind.")
                    .rows(marks(kind)));
        }
        list.add(new Button("Close the checklist", click -> go(false)));
    }

    private Typing typing(Mark mark) {
        return host.typing("factor:" + mark.factor().id());
    }

    /** Weight and note of one row: a note is kept as it is typed, and is the plan's when its field is left. */
    private final class Line extends Div {

        private final Select<Weight> weight = new Select<>();
        private final TextField note = new TextField();
        private final SavedMark saved = new SavedMark();
        private final Div conflict = new Div();
        private final Typing typing;
        private Mark mark;

        Line(Mark mark) {
            this.mark = mark;
            this.typing = typing(mark);
            addClassName("weighing");
            weight.setItems(Weight.values());
            weight.setItemLabelGenerator(Weight::words);
            weight.setValue(mark.weight());
            weight.setAriaLabel("Weight: " + mark.factor().words());
            weight.addValueChangeListener(change -> keep());
            note.setMaxLength(300);
            note.setAriaLabel("Note: " + mark.factor().words());
            note.setValue(typing.typed().getOrDefault(NOTE, mark.note()));
            new TypedField<>(NOTE, note, text -> text, Optional::of).whenTyped(this::typed);
            note.addBlurListener(left -> {
                if (!note.getValue().equals(this.mark.note())) {
                    keep();
                }
            });
            conflict.addClassName("conflict");
            conflict.getElement().setAttribute("role", "alert");
            conflict.setVisible(false);
            add((Component) weight, note, saved, conflict);
        }

        private void typed(String field, String text) {
            try {
                saved.saved(typing.save(field, text));
            } catch (DataAccessException | TransactionException away) {
                saved.notSavedSince(typing.since());
            }
        }

        private void keep() {
            boolean kept = problems.attempt(
                    note,
                    () -> host.doors()
                            .assessments()
                            .weigh(host.id(), mark.factor().id(), weight.getValue(), note.getValue(), mark.version()));
            if (kept) {
                typing.discard();
                saved.setVisible(false);
                conflict.setVisible(false);
                host.changed("Saved");
                mark = now();
            } else {
                host.look();
                both(now());
            }
        }

        private Mark now() {
            return host.plan().assessment().factors().stream()
                    .filter(each -> each.factor().id().equals(mark.factor().id()))
                    .findFirst()
                    .orElse(mark);
        }

        /** What somebody else judged meanwhile beside what is here; neither is lost until one is chosen. */
        private void both(Mark theirs) {
            if (theirs.version() == mark.version()) {
                return;
            }
            mark = theirs;
            conflict.removeAll();
            conflict.add(
                    new Paragraph("Somebody else wrote here meanwhile: "
                            + theirs.weight().words()
                            + (theirs.note().isEmpty() ? ", no note." : ", “" + theirs.note() + "”.")),
                    new Button("Keep mine", click -> keep()),
                    new Button("Keep theirs", click -> {
                        note.setValue(mark.note());
                        weight.setValue(mark.weight());
                        typing.discard();
                        saved.setVisible(false);
                        conflict.setVisible(false);
                        problems.clear();
                    }));
            conflict.setVisible(true);
        }
    }
}
