package org.tats.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;
import org.tats.registry.ChildService;
import org.tats.registry.OpenedChild;

/** On the home page: rows of files that wait because their pupil may be a child whom somebody opened by hand. */
@Component
class NumberOffersCard implements HomeCard {

    private static final int SHOWN = 5;

    private final ChildService children;
    private final Access access;

    NumberOffersCard(ChildService children, Access access) {
        this.children = children;
        this.access = access;
    }

    @Override
    public String title() {
        return "Is it the same child?";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!children.mayOpen()) {
            return Optional.empty();
        }
        List<OpenedChild.Offer> offers = children.offers().stream()
                .filter(offer -> access.may(Permission.SEE_PUPIL, offer.pupil()))
                .toList();
        return offers.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataTable<OpenedChild.Offer>("Children without a permanent UPN whom a file may name")
                        .rowHeader("Child", offer -> new Span(offer.name()))
                        .column("In the file of", OpenedChild.Offer::schoolName)
                        .date("Since", offer -> Dates.full(Dates.date(offer.seenAt())))
                        .component(
                                "Do", offer -> new Anchor(PupilsView.ROUTE + "/" + offer.pupil(), "Say whether it is"))
                        .rows(offers.stream().limit(SHOWN).toList()));
    }
}
