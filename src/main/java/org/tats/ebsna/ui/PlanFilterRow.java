package org.tats.ebsna.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.tats.ebsna.Band;
import org.tats.ebsna.Worker;

/** Chooses whose plans the list shows and in which band; what is chosen is in the address. */
class PlanFilterRow extends Div {

    private final Select<Worker> worker = new Select<>();
    private final Select<Band> band = new Select<>();
    private final PlanQuery query;

    PlanFilterRow(PlanQuery query, List<Worker> workers, List<Band> bands) {
        this.query = query;
        addClassName("filters");
        worker.setLabel("Who works on it");
        worker.setItems(workers);
        worker.setItemLabelGenerator(person -> person == null ? "Everybody" : person.name());
        worker.setEmptySelectionAllowed(true);
        worker.setEmptySelectionCaption("Everybody");
        query.worker()
                .flatMap(id ->
                        workers.stream().filter(each -> each.id().equals(id)).findFirst())
                .ifPresent(worker::setValue);
        band.setLabel("Band today");
        band.setItems(bands);
        band.setItemLabelGenerator(each -> each == null ? "All bands" : each.words());
        band.setEmptySelectionAllowed(true);
        band.setEmptySelectionCaption("All bands");
        query.band()
                .flatMap(word ->
                        bands.stream().filter(each -> each.band().equals(word)).findFirst())
                .ifPresent(band::setValue);
        worker.addValueChangeListener(change -> go());
        band.addValueChangeListener(change -> go());
        add(worker, band);
    }

    private void go() {
        PlanQuery chosen = query.of(
                Optional.ofNullable(worker.getValue()).map(Worker::id),
                Optional.ofNullable(band.getValue()).map(Band::band));
        UI.getCurrent().navigate(EbsnaView.ROUTE, QueryParameters.simple(chosen.parameters()));
    }
}
