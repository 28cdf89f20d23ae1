package org.tats.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tats.common.Dates;
import org.tats.common.ui.HomeCard;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;

/** What needs me, in order of time: sections that the modules contribute. */
@Route("")
@Menu(order = 0, title = "Home")
@PermitAll
class HomeView extends Page implements AfterNavigationObserver {

    private final List<HomeCard> cards;
    private final Clock clock;
    private final Div work = new Div();
    private final Aside beside = new Aside();

    HomeView(List<HomeCard> cards, Clock clock) {
        super("Your work today");
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
        this.clock = clock;
        beside.getElement().setAttribute("aria-label", "Good news and meetings");
        Div columns = new Div(work, beside);
        columns.addClassName("cols");
        add(columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        subtitle(Dates.weekdayFull(Dates.today(clock)) + ".");
        work.removeAll();
        beside.removeAll();
        cards.forEach(this::draw);
        if (work.getComponentCount() == 0) {
            work.add(new Paragraph("Nothing needs you today."));
        }
        beside.setVisible(beside.getComponentCount() > 0);
        cards.stream()
                .map(HomeView::proposal)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(step -> next(step.control(), step.note()));
    }

    private void draw(HomeCard card) {
        Optional<Component> content = content(card);
        content.ifPresent(drawn -> {
            LedgerSection section = new LedgerSection(card.title(), drawn);
            card.more().ifPresent(section::aside);
            (card.place() == HomeCard.Place.WORK ? work : beside).add(section);
        });
    }

    /** One section that cannot be read must not take the others with it, whatever the reason was. */
    private static Optional<Component> content(HomeCard card) {
        try {
            return card.content();
        } catch (RuntimeException failure) {
            return Optional.of(
                    new Paragraph("This part could not be read just now. Reload the page; if it happens again,"
                            + " call the panel office and give reference " + Failures.record(failure) + "."));
        }
    }

    private static Optional<HomeCard.NextStep> proposal(HomeCard card) {
        try {
            return card.nextStep();
        } catch (RuntimeException failure) {
            Failures.record(failure);
            return Optional.empty();
        }
    }
}
