package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tats.common.AgencyId;
import org.tats.common.ui.Quiet;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.ChosenAgency;
import org.tats.meetings.ProposedAttendee;

/** Who comes for one child only, and who is proposed: one click invites. */
class OneChildPeople extends Div {

    /** @param chosen the agencies that come to chosen items only */
    OneChildPeople(AttendeeService attendees, AgendaItemRow item, List<ChosenAgency> chosen, Consumer<String> said) {
        addClassName("onechild");
        List<AttendeeRow> coming = attendees.attendees(item.meeting()).stream()
                .filter(attendee -> item.id().equals(attendee.item()))
                .toList();
        for (AttendeeRow attendee : coming) {
            Button off = small("Withdraw", "Withdraw the invitation of " + attendee.name());
            off.addClickListener(click -> {
                attendees.withdraw(attendee.id());
                said.accept("Invitation withdrawn");
            });
            add(new Div(new Span(attendee.name() + ", " + attendee.agencyName()), new Span(" "), off));
        }
        for (ProposedAttendee proposed : attendees.proposals(item.id())) {
            Button invite = small("Invite", "Invite " + proposed.name() + " for this child");
            invite.addClickListener(click -> {
                attendees.accept(item.id(), proposed);
                said.accept(proposed.name() + " is invited");
            });
            add(new Div(new Quiet(proposed.because() + ": " + proposed.name() + " "), invite));
        }
        agencies(attendees, item, chosen, said);
    }

    private void agencies(
            AttendeeService attendees, AgendaItemRow item, List<ChosenAgency> chosen, Consumer<String> said) {
        Set<AgencyId> proposed = chosen.isEmpty() ? Set.of() : attendees.toAsk(item.id());
        for (ChosenAgency agency : chosen) {
            boolean asked = agency.items().contains(item.id());
            String state = asked ? ": asked to this item" : ": not at this item";
            String because = proposed.contains(agency.agency()) ? ", proposed: youth justice knows the child" : "";
            Button button = small(
                    asked ? "Do not ask" : "Ask " + agency.name() + " to this item",
                    (asked ? "Do not ask " : "Ask ") + agency.name() + " to this item, " + item.title());
            button.addClickListener(click -> {
                attendees.ask(item.id(), agency.agency(), !asked);
                said.accept(agency.name() + (asked ? " is not asked any more" : " is asked to this item"));
            });
            add(new Div(new Quiet(agency.name() + state + because + " "), button));
        }
    }

    private static Button small(String words, String label) {
        Button button = new Button(words);
        button.addThemeName("small");
        button.setAriaLabel(label);
        return button;
    }
}
