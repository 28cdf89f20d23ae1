package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.spi.PupilAct;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.registry.ChildService;
import org.tats.registry.PupilHit;
import org.tats.registry.RegistryService;

/** Pupils found by name or unique pupil number, among those whom this person may see or refer. */
@Route(PupilsView.ROUTE)
@PermitAll
@Requires(Permission.FIND_PUPIL)
class PupilsView extends Page {

    static final String ROUTE = "pupils";

    private static final int SHOWN = 50;

    private final RegistryService registry;
    private final ChildService children;
    private final Access access;
    private final List<PupilAct> acts;
    private final TextField typed = new TextField("Surname, first name or unique pupil number");
    private final Div results = new Div();
    private Set<PupilId> seen = Set.of();
    private Set<PupilId> referred = Set.of();
    private Map<PupilAct, Set<PupilId>> offered = Map.of();

    PupilsView(RegistryService registry, ChildService children, Access access, List<PupilAct> acts) {
        super("Find a pupil");
        this.registry = registry;
        this.children = children;
        this.access = access;
        this.acts = acts;
        subtitle("Two letters are enough. Only pupils whom you may see are found.");
        var find = new Button("Find", click -> find(typed.getValue()));
        find.addClickShortcut(Key.ENTER).listenOn(typed).resetFocusOnActiveElement();
        find.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(find);
        actions.addClassName("actions");
        var form = new Div(typed, actions);
        form.addClassName("form");
        results.addClassName("found");
        add(form, results);
    }

    /** Looks for the text and shows what was found. */
    void find(String text) {
        typed.setValue(text);
        List<PupilHit> hits = registry.find(text, 0, SHOWN);
        int count = registry.countFound(text);
        finding(count == 0 ? "No pupil found" : Words.count(count, "pupil") + " found");
        List<PupilId> ids = hits.stream().map(PupilHit::pupil).toList();
        seen = access.among(Permission.SEE_PUPIL, ids);
        referred = access.may(Permission.REFER) ? access.among(Permission.REFER, ids) : Set.of();
        offered = acts.stream().collect(Collectors.toMap(act -> act, act -> act.among(ids)));
        results.removeAll();
        results.add(new LedgerSection(
                count > SHOWN ? "The first " + SHOWN : "Found",
                new DataTable<PupilHit>("Pupils found")
                        .rowHeader("Pupil", this::pupil)
                        .column("Born", hit -> Dates.full(hit.dateOfBirth()))
                        .column("Unique pupil number", PupilHit::number)
                        .component("Do", this::acts)
                        .empty("Nobody of that name or number is among the pupils whom you may see. Check the"
                                + " spelling, or try the surname alone.")
                        .rows(hits)));
        if (children.mayOpen()) {
            results.add(new Paragraph(
                    new Text("Not the child you look for? "),
                    new Anchor(OpenChildView.ROUTE, "Open a child who is not in the data")));
        }
        focusFinding();
    }

    private Component pupil(PupilHit hit) {
        String where = PupilWords.where(hit.ncyear(), hit.schoolName());
        return seen.contains(hit.pupil())
                ? PupilWords.cell(hit.pupil(), hit.name(), where)
                : new Span(new Span(hit.name()), new Quiet(where));
    }

    private Component acts(PupilHit hit) {
        var links = new Div();
        links.addClassName("acts");
        if (referred.contains(hit.pupil())) {
            links.add(act(ReferralFormView.ROUTE + "?pupil=" + hit.pupil(), "Refer this pupil"));
        }
        acts.stream()
                .filter(act -> offered.getOrDefault(act, Set.of()).contains(hit.pupil()))
                .forEach(act -> links.add(act(act.address(hit.pupil()), act.words())));
        return links.getChildren().findAny().isPresent() ? links : new Span("–");
    }

    private static Anchor act(String address, String words) {
        var link = new Anchor(address, words);
        link.addClassName("act");
        return link;
    }
}
