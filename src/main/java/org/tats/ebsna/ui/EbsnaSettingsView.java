package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.function.Supplier;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.AdministrationTabs;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.ebsna.Band;
import org.tats.ebsna.EbsnaSettingsService;
import org.tats.ebsna.Factor;
import org.tats.ebsna.FactorArea;
import org.tats.ebsna.FactorKind;
import org.tats.ebsna.Tier;

/** Administration of the pathway: tiers, bands and the checklist of factors. */
@Route(EbsnaSettingsView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class EbsnaSettingsView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "administration/ebsna";

    private final EbsnaSettingsService settings;
    private final Div form = new Div();
    private final Div parts = new Div();

    EbsnaSettingsView(EbsnaSettingsService settings) {
        super("EBSNA settings");
        this.settings = settings;
        add(new AdministrationTabs(ROUTE), form, parts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        long tiers = settings.tiers().stream().filter(Tier::active).count();
        long factors = settings.factors().stream().filter(Factor::active).count();
        finding(Words.count(tiers, "tier") + ", " + Words.count(settings.bands().size(), "band") + ", "
                + Words.count(factors, "row", "rows") + " of the checklist");
        subtitle("This authority’s own words and numbers for the EBSNA pathway. What was used before stays as it was.");
        form.removeAll();
        parts.removeAll();
        parts.add(bands(), tiers(), factors());
    }

    private LedgerSection bands() {
        return new LedgerSection(
                        "Bands of attendance",
                        new DataTable<Band>("Bands that count today, the worst first")
                                .rowHeader("Band", band -> new Span(band.words()))
                                .column("A child is in it with", Band::definition)
                                .component("Rests on", band -> {
                                    var source = new Quiet(band.source());
                                    source.addClassName("line");
                                    return new Span(new Span(band.standing().words()), source);
                                })
                                .date("Since", band -> Dates.full(band.validFrom()))
                                .component(
                                        "Do",
                                        band -> button("Change", band.words(), new BandForm(band, this::keep)::form))
                                .rows(settings.bands()))
                .aside("The first that holds, the worst first");
    }

    private void keep(Band band) {
        settings.change(band);
        saved();
    }

    private LedgerSection tiers() {
        TextField words = PlanWords.line("Tier");
        TextField meaning = PlanWords.line("What it means");
        var add = new InlineForm("Add a tier", words, meaning)
                .needs(words, "Give the tier a name")
                .saving("Add the tier", id -> {
                    settings.addTier(id, words.getValue(), meaning.getValue());
                    saved();
                })
                .closing();
        return new LedgerSection(
                "Tiers",
                new DataTable<Tier>("Tiers in their order")
                        .rowHeader("Tier", tier -> new Span(tier.words()))
                        .column("What it means", Tier::meaning)
                        .column("In use", tier -> tier.active() ? "Yes" : "No")
                        .component("Do", tier -> button("Change", tier.words(), () -> form(tier)))
                        .rows(settings.tiers()),
                add);
    }

    private InlineForm form(Tier tier) {
        TextField words = PlanWords.line("Tier");
        TextField meaning = PlanWords.line("What it means");
        var place = new IntegerField("Place in the order");
        var active = new Checkbox("In use for plans");
        return new InlineForm("Change " + tier.words(), words, meaning, place, active)
                .beginning(() -> {
                    words.setValue(tier.words());
                    meaning.setValue(tier.meaning());
                    place.setValue(tier.place());
                    active.setValue(tier.active());
                })
                .needs(words, "Give the tier a name")
                .needs(place, "Give its place in the order")
                .saving("Save the tier", id -> {
                    settings.change(new Tier(
                            tier.id(),
                            place.getValue(),
                            words.getValue(),
                            meaning.getValue(),
                            active.getValue(),
                            tier.version()));
                    saved();
                })
                .closing();
    }

    private LedgerSection factors() {
        var section = new LedgerSection("Checklist of factors").aside("Neutral words; no published tool is in here");
        for (FactorKind kind : FactorKind.values()) {
            section.add(new DataTable<Factor>(kind.words())
                    .showCaption()
                    .rowHeader("Words", factor -> new Span(factor.words()))
                    .column("Where", factor -> where(factor))
                    .column("Shown", factor -> factor.active() ? "Yes" : "No")
                    .component("Do", factor -> button("Change", factor.words(), () -> form(factor)))
                    .rows(settings.factors().stream()
                            .filter(factor -> factor.kind() == kind)
                            .toList()));
        }
        section.add(addFactor());
        return section;
    }

    private InlineForm addFactor() {
        TextField words = PlanWords.line("Words");
        Select<FactorKind> kind = new Select<>();
        kind.setLabel("What it is about");
        kind.setItems(FactorKind.values());
        kind.setItemLabelGenerator(FactorKind::words);
        Select<FactorArea> area = new Select<>();
        area.setLabel("Where it lies (nowhere for a function)");
        area.setItems(FactorArea.values());
        area.setItemLabelGenerator(each -> each == null ? "Nowhere" : each.words());
        area.setEmptySelectionAllowed(true);
        area.setEmptySelectionCaption("Nowhere");
        return new InlineForm("Add a row to the checklist", words, kind, area)
                .needs(words, "Give it words")
                .needs(kind, "Choose what it is about")
                .saving("Add the row", id -> {
                    settings.add(new Factor(id, kind.getValue(), area.getValue(), 0, words.getValue(), true, 1));
                    saved();
                })
                .closing();
    }

    private InlineForm form(Factor factor) {
        TextField words = PlanWords.line("Words");
        var active = new Checkbox("Shown in the checklist");
        return new InlineForm("Change a row", words, active)
                .beginning(() -> {
                    words.setValue(factor.words());
                    active.setValue(factor.active());
                })
                .needs(words, "Give it words")
                .saving("Save the row", id -> {
                    settings.changeFactor(factor.id(), words.getValue(), active.getValue(), factor.version());
                    saved();
                })
                .closing();
    }

    private Component button(String words, String of, Supplier<InlineForm> what) {
        var button = new Button(words, click -> {
            InlineForm opened = what.get();
            form.removeAll();
            form.add(new LedgerSection("Change: " + of, opened));
            opened.open();
        });
        button.addThemeName("small");
        button.setAriaLabel(words + ": " + of);
        return button;
    }

    private static String where(Factor factor) {
        FactorArea area = factor.area();
        return area == null ? "–" : area.words();
    }

    private void saved() {
        Announcer.say("Saved");
        refresh();
        focusFinding();
    }
}
