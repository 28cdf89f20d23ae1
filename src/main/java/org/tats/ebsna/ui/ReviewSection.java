package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.ebsna.PlanEnd;
import org.tats.ebsna.Review;

/** Reviews of a plan, within two weeks of each other, and its end. */
class ReviewSection extends LedgerSection implements PlanSection {

    private static final int WEEKS = 2;

    private final PlanHost host;
    private final Div content = new Div();

    ReviewSection(PlanHost host) {
        super("Reviews");
        this.host = host;
        aside("At least every two weeks, a local default");
        add(content);
        if (host.works()) {
            add(reviewForm(), closeForm());
        }
    }

    @Override
    public void show() {
        content.removeAll();
        content.add(new DataTable<Review>("Reviews, the newest first")
                .rowHeader("On", review -> new Span(Dates.near(review.on(), host.today())))
                .component("What was found", ReviewSection::found)
                .component("Next", this::next)
                .column("By", Review::writtenBy)
                .empty("The plan was not reviewed yet. The first review is due on "
                        + Dates.full(host.plan().row().nextReview()) + ".")
                .rows(host.plan().reviews()));
    }

    private static Component found(Review review) {
        return review.closing()
                ? new Span(new Span("Closed. "), PlanWords.typed(review.words()))
                : PlanWords.typed(review.words());
    }

    private Component next(Review review) {
        LocalDate next = review.next();
        if (next == null) {
            return new Span("–");
        }
        var words = new Span(new Span(Dates.near(next, host.today())));
        if (!review.lateReason().isEmpty()) {
            Quiet why = new Quiet("Later because: " + review.lateReason());
            why.addClassName("line");
            words.add(why);
        }
        return words;
    }

    private InlineForm reviewForm() {
        TextArea words = PlanWords.area("What the review found");
        var next = new DateField3("Next review", "Within two weeks, unless you say why not");
        TextField late = PlanWords.line("Why it has to be later (only if it is)");
        return new InlineForm("Review the plan", words, next, late)
                .beginning(() -> {
                    words.clear();
                    next.setValue(host.today().plusWeeks(WEEKS));
                    late.clear();
                })
                .needs(words, "Write what the review found")
                .needs(next)
                .keeping(host.typing("review"))
                .refusing(host::look)
                .saving("Save the review", id -> {
                    host.doors()
                            .plans()
                            .review(
                                    host.id(),
                                    id,
                                    words.getValue(),
                                    next.date().orElseThrow(),
                                    late.getValue(),
                                    host.version());
                    host.changed("Saved");
                })
                .closing();
    }

    private InlineForm closeForm() {
        Select<PlanEnd> why = new Select<>();
        why.setLabel("Why the plan ends");
        why.setItems(PlanEnd.values());
        why.setItemLabelGenerator(PlanEnd::words);
        TextArea reached = PlanWords.area("What was reached");
        reached.setHelperText("Steps and contact count as well as attendance");
        return new InlineForm("Close the plan", why, reached)
                .beginning(() -> {
                    why.clear();
                    reached.clear();
                })
                .needs(why, "Choose why the plan ends")
                .needs(reached, "Write what was reached")
                .keeping(host.typing("close"))
                .refusing(host::look)
                .saving("Close the plan for good", id -> {
                    host.doors().plans().close(host.id(), id, why.getValue(), reached.getValue(), host.version());
                    host.closed();
                })
                .closing();
    }
}
