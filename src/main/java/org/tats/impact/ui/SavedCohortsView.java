package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortService;
import org.tats.impact.CohortWords;
import org.tats.impact.SaveCohort;
import org.tats.impact.SavedCohort;
import org.tats.impact.SavedCohortId;
import org.tats.impact.SavedCohortService;
import org.tats.impact.TakingService;

/** Choices of pupils with a name, to ask the same question again; opened by their link. */
@Route("impact/cohorts")
@PermitAll
@Requires(Permission.SEE_IMPACT)
class SavedCohortsView extends ImpactPage {

    private final SavedCohortService saved;

    SavedCohortsView(SavedCohortService saved, CohortService cohorts, TakingService takings, Clock clock) {
        super("Saved choices of pupils", Part.SAVED, cohorts, takings, clock);
        this.saved = saved;
    }

    @Override
    void draw(Asked asked, CohortChoices choices, Div body) {
        body.add(new SaveForm(asked, choices, body));
        list(choices, body);
    }

    private void list(CohortChoices choices, Div body) {
        List<SavedCohort> all = saved.all();
        finding(
                all.isEmpty()
                        ? "No choice of pupils is saved yet"
                        : Words.count(all.size(), "saved choice") + " of pupils");
        body.add(new LedgerSection(
                "Saved",
                new DataTable<SavedCohort>("Saved choices")
                        .rowHeader("Name", each -> named(each, choices))
                        .column("Saved by", each -> each.own() ? "You" : each.owner())
                        .column("For", each -> each.shared() ? "All who see measures" : "You alone")
                        .date("On", each -> Dates.full(Dates.date(each.savedAt())))
                        .component("Do", each -> each.own() ? remove(each, choices, body) : new Span())
                        .empty("Choose pupils above, give the choice a name and save it.")
                        .rows(all)));
    }

    private static Component named(SavedCohort each, CohortChoices choices) {
        var asked = new Asked(each.cohort(), Map.of());
        return new Span(
                new Anchor(asked.to(Part.BEFORE_AFTER.address(), Map.of()), each.name()),
                new Quiet(CohortWords.of(each.cohort(), choices)));
    }

    private Button remove(SavedCohort each, CohortChoices choices, Div body) {
        var button = new Button("Remove", click -> {
            saved.remove(each.id());
            again(choices, body);
            Announcer.say("Removed.");
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Remove " + each.name());
        return button;
    }

    /** The list stands last. */
    private void again(CohortChoices choices, Div body) {
        body.remove(body.getComponentAt(body.getComponentCount() - 1));
        list(choices, body);
    }

    /** Gives the pupils of the address a name. */
    private class SaveForm extends LedgerSection {

        private final ErrorSummary problems = new ErrorSummary();
        private final TextField name = new TextField("Name");
        private final Checkbox shared = new Checkbox("For all who see measures");

        SaveForm(Asked asked, CohortChoices choices, Div body) {
            super("Save this choice");
            name.setHelperText("For example: Secondary, last year. No child’s name.");
            var save = new Button("Save", click -> save(asked, choices, body));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            var actions = new Div(save);
            actions.addClassName("actions");
            var form = new Div(name, shared, actions);
            form.addClassName("form");
            add(problems, new Quiet(CohortWords.of(asked.cohort(), choices)), form);
        }

        private void save(Asked asked, CohortChoices choices, Div body) {
            problems.clear();
            var command = new SaveCohort(SavedCohortId.random(), name.getValue(), asked.cohort(), shared.getValue());
            if (problems.attempt(name, () -> saved.save(command))) {
                name.clear();
                again(choices, body);
                Announcer.say("Saved.");
            }
        }
    }
}
