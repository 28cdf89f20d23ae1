package org.tats.impact.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.Page;
import org.tats.impact.AttestationId;
import org.tats.impact.AttestationService;
import org.tats.impact.Place;
import org.tats.impact.RecordPlacement;
import org.tats.registry.PupilHit;
import org.tats.registry.RegistryService;

/** The EHCP team records that a placement elsewhere was intended, before a discussion. */
@Route("impact/placement")
@PermitAll
@Requires(Permission.ATTEST)
class PlacementView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final AttestationService attestations;
    private final RegistryService registry;
    private final ErrorSummary problems = new ErrorSummary();
    private final ComboBox<PupilHit> child = new ComboBox<>("Which child?");
    private final Select<Place> place = new Select<>();
    private final DateField3 on = new DateField3("Day on which it was written down", "For example, 9 10 2026");

    PlacementView(AttestationService attestations, RegistryService registry) {
        super("Record an intended placement");
        this.attestations = attestations;
        this.registry = registry;
        child.setItemLabelGenerator(PlacementView::label);
        child.setHelperText("Type the beginning of a name or number.");
        place.setLabel("Where was the child to go?");
        place.setItems(Arrays.stream(Place.values()).filter(Place::elsewhere).toList());
        place.setItemLabelGenerator(each -> each == null ? "" : each.words());
        var save = new Button("Record the intention", click -> save());
        save.addThemeNames("primary");
        Div actions = new Div(save, new Anchor(AttestationsView.ROUTE, "Cancel"));
        actions.addClassName("actions");
        Div form = new Div(problems, child, place, on, actions);
        form.addClassName("form");
        add(form);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        subtitle(
                "Only what the EHCP team wrote down before the child is discussed can be attested later. Record it with the day"
                        + " on which it was written.");
        child.setItems(query -> {
            String typed = query.getFilter().orElse("");
            return registry.find(typed, query.getOffset(), query.getLimit()).stream();
        });
    }

    private static String label(@Nullable PupilHit hit) {
        return hit == null ? "" : hit.name() + ", " + hit.schoolName();
    }

    private void save() {
        problems.clear();
        @Nullable PupilHit chosen = child.getValue();
        @Nullable Place to = place.getValue();
        if (chosen == null) {
            problems.add(child, "Choose the child");
        }
        if (to == null) {
            problems.add(place, "Choose where the child was to go");
        }
        on.problem().ifPresent(problem -> problems.add(on, problem));
        if (on.date().isEmpty() && on.problem().isEmpty()) {
            problems.add(on, "Give the day on which it was written down");
        }
        if (problems.show() || chosen == null || to == null) {
            return;
        }
        LocalDate day = on.date().orElseThrow();
        AttestationId[] id = new AttestationId[1];
        if (problems.attempt(() -> id[0] = attestations.placement(new RecordPlacement(chosen.pupil(), to, day)))) {
            Announcer.say("Recorded");
            UI.getCurrent().navigate(AttestationsView.ROUTE + "/" + id[0]);
        }
    }
}
