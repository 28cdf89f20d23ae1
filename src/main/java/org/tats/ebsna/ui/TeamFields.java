package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.tats.access.PersonRow;
import org.tats.common.PersonId;
import org.tats.ebsna.Tier;
import org.tats.ebsna.Workers;

/** The fields that name a plan's tier and its three workers. */
final class TeamFields {

    private final Select<Tier> tier = new Select<>();
    private final Select<PersonRow> saso;
    private final Select<PersonRow> aep;
    private final Select<PersonRow> supervisor;
    private final List<Tier> tiers;
    private final List<PersonRow> people;

    TeamFields(List<Tier> tiers, List<PersonRow> people) {
        this.tiers = tiers.stream().filter(Tier::active).toList();
        this.people = people;
        tier.setLabel("Tier");
        tier.setItems(this.tiers);
        tier.setItemLabelGenerator(
                each -> each.meaning().isEmpty() ? each.words() : each.words() + ": " + each.meaning());
        saso = person("School attendance support officer (SASO)");
        aep = person("Assistant educational psychologist (AEP)");
        supervisor = person("Supervising educational psychologist");
    }

    Component[] all() {
        return new Component[] {tier, saso, aep, supervisor};
    }

    Component first() {
        return tier;
    }

    void require(InlineForm form) {
        form.needs(tier, "Choose a tier")
                .needs(saso, "Choose the attendance support officer")
                .needs(aep, "Choose the assistant psychologist")
                .needs(supervisor, "Choose who supervises");
    }

    void show(UUID tierId, Workers workers) {
        tiers.stream().filter(each -> each.id().equals(tierId)).findFirst().ifPresent(tier::setValue);
        choose(saso, workers.saso());
        choose(aep, workers.aep());
        choose(supervisor, workers.supervisor());
    }

    /** The highest tier, for a plan that begins. */
    void begin() {
        if (!tiers.isEmpty()) {
            tier.setValue(tiers.getLast());
        }
    }

    UUID tier() {
        return tier.getValue().id();
    }

    Workers workers() {
        return new Workers(
                saso.getValue().id(), aep.getValue().id(), supervisor.getValue().id());
    }

    private Select<PersonRow> person(String label) {
        Select<PersonRow> choice = new Select<>();
        choice.setLabel(label);
        choice.setItems(people);
        choice.setItemLabelGenerator(
                row -> row == null ? "" : row.name() + ", " + row.jobTitle() + ", " + row.agencyName());
        return choice;
    }

    private void choose(Select<PersonRow> field, PersonId id) {
        people.stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(field::setValue);
    }
}
