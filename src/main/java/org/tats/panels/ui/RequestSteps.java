package org.tats.panels.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.cases.Addressees;
import org.tats.common.RuleBroken;
import org.tats.common.ui.DateField3;
import org.tats.panels.Decision;
import org.tats.panels.DecisionOutcome;
import org.tats.panels.EvidenceService;
import org.tats.panels.Request;
import org.tats.panels.RequestDetails;
import org.tats.panels.RequestEnd;
import org.tats.panels.RequestId;
import org.tats.panels.RequestState;
import org.tats.panels.Section19LetterService;
import org.tats.panels.Section19Service;

/** What can be done with a request now; the first is open. */
class RequestSteps extends Div {

    private static final int LONGEST = 1000;

    private final RequestDetails details;
    private final Section19Service requests;
    private final EvidenceService evidence;
    private final Section19LetterService letters;
    private final LocalDate today;
    private final StepForms steps;

    RequestSteps(
            RequestDetails details,
            Section19Service requests,
            EvidenceService evidence,
            Section19LetterService letters,
            PeopleService people,
            Access access,
            LocalDate today,
            StepForms steps) {
        this.details = details;
        this.requests = requests;
        this.evidence = evidence;
        this.letters = letters;
        this.today = today;
        this.steps = steps;
        Request request = details.request();
        if (request.state() == RequestState.RECEIVED && request.owner() != null) {
            Optional<Addressees> to = letters.addressees(request.pupil());
            boolean byLetter = to.filter(parents -> !parents.isEmpty()).isPresent();
            to.map(parents -> acknowledgement(request, parents))
                    .map(form -> byLetter ? form.opened() : form)
                    .ifPresent(this::add);
            StepForm elsewhere = acknowledge(request);
            add(byLetter ? elsewhere : elsewhere.opened());
        }
        Optional<Decision> decision = details.decision().filter(Decision::complete);
        boolean decided = request.state() == RequestState.DECIDED && decision.isPresent();
        if (decided && decision.get().outcome() == DecisionOutcome.NOT_NOW) {
            add(checkIn(request.id()).opened());
        }
        if (decided) {
            add(again(request));
        }
        StepForm takeOn = takeOn(request, people, access);
        add(request.owner() == null ? takeOn.opened() : takeOn);
        if (request.state().undecided()) {
            add(details.paused() ? resume(request.id()) : pause(request.id()));
        }
        add(end(request));
    }

    private StepForm acknowledgement(Request request, Addressees to) {
        var way = LetterFields.way();
        return steps.form("Acknowledge it with a letter to the parent")
                .with(LetterFields.to(to), LetterFields.draft(to, format -> letters.preview(request.id(), format)), way)
                .button("Issue the acknowledgement", () -> {
                    letters.acknowledge(request.id(), LetterFields.chosen(way), request.version());
                });
    }

    private StepForm acknowledge(Request request) {
        var on = new DateField3("Acknowledged on", "The day on which the letter or e-mail went");
        on.setValue(today);
        return steps.form("It was acknowledged without TATS", on).button("Save the acknowledgement", () -> {
            requests.acknowledge(request.id(), day(on), request.version());
        });
    }

    private StepForm takeOn(Request request, PeopleService people, Access access) {
        var owner = new ComboBox<PersonRow>("Who works on it?");
        owner.setItems(RequestForm.workers(people, access));
        owner.setItemLabelGenerator(person -> person.name() + ", " + person.agencyName());
        return steps.form(request.owner() == null ? "Say who works on it" : "Somebody else works on it", owner)
                .button("Save who works on it", () -> {
                    PersonRow chosen = owner.getValue();
                    if (chosen == null) {
                        throw new RuleBroken("Choose who works on it.");
                    }
                    requests.takeOn(request.id(), chosen.id(), request.version());
                });
    }

    private StepForm pause(RequestId id) {
        var reason = text("Reason", "For example: the family asked to wait until they are back on 4 January");
        return steps.form("Pause the clock of the decision", reason).button("Pause the clock", () -> {
            evidence.pause(id, reason.getValue());
        });
    }

    private StepForm resume(RequestId id) {
        String reason = details.pauses().stream()
                .filter(pause -> pause.to() == null)
                .map(pause -> pause.reason())
                .findFirst()
                .orElse("");
        return steps.form("The clock is paused: " + reason)
                .button("Let the clock go on from today", () -> {
                    evidence.resume(id);
                })
                .opened();
    }

    private StepForm checkIn(RequestId id) {
        var on = new DateField3("Day of the check-in", "");
        on.setValue(today);
        var words = text("How is the child, and what education is there?", "");
        return steps.form("Check in", on, words).button("Save the check-in", () -> {
            evidence.checkIn(id, day(on), words.getValue());
        });
    }

    private StepForm again(Request request) {
        return steps.form("Take it up again: a new decision is owed from today").button("Take it up again", () -> {
            evidence.takeUpAgain(request.id(), request.version());
        });
    }

    private StepForm end(Request request) {
        var reason = new Select<RequestEnd>();
        reason.setLabel("Why does it end?");
        reason.setItems(RequestEnd.values());
        reason.setItemLabelGenerator(one -> one == null ? "Choose" : one.words());
        var words = text("What is there to add?", "");
        return steps.form("End the request", reason, words).button("End the request", () -> {
            RequestEnd chosen = reason.getValue();
            if (chosen == null) {
                throw new RuleBroken("Choose why it ends.");
            }
            requests.end(request.id(), chosen, words.getValue(), request.version());
        });
    }

    private static TextArea text(String label, String hint) {
        var area = new TextArea(label);
        area.setHelperText(hint);
        area.setMaxLength(LONGEST);
        return area;
    }

    /** @throws RuleBroken when there is no real date in the field */
    static LocalDate day(DateField3 field) {
        return field.date()
                .orElseThrow(() -> new RuleBroken(field.problem()
                                .orElse("Write the date of: " + field.getLabel().toLowerCase(java.util.Locale.UK))
                        + "."));
    }
}
