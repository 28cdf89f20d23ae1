package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.cases.CaseRow;
import org.tats.cases.FamilyTelling;
import org.tats.cases.FamilyTellingService;
import org.tats.cases.NotTold;
import org.tats.cases.TellFamily;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;

/** Draws when the family was told what each discussion of a case agreed, and takes it down. */
@org.springframework.stereotype.Component
class FamilyPart {

    private final FamilyTellingService families;
    private final PeopleService people;
    private final Access access;
    private final Clock clock;

    FamilyPart(FamilyTellingService families, PeopleService people, Access access, Clock clock) {
        this.families = families;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** @param saved after something was recorded */
    LedgerSection draw(CaseRow row, Runnable saved) {
        List<FamilyTelling> all = families.ofCase(row.id());
        boolean may = access.may(Permission.CONTRIBUTE, row.pupil());
        LocalDate today = Dates.today(clock);
        var form = new Div();
        var table = new DataTable<FamilyTelling>("What the family was told")
                .rowHeader("Discussion", each -> new Span(Dates.near(each.heldOn(), today) + ", " + each.forum()))
                .component("Family", each -> mark(each))
                .date("Day", each -> each.day() == null ? "–" : Dates.near(each.day(), today))
                .column("By", each -> each.by().isEmpty() ? "–" : each.by());
        if (may) {
            table.component("Do", each -> change(each, form, saved));
        }
        table.empty("Nothing was discussed yet.").rows(all);
        var section = new LedgerSection("What the family was told", form, table);
        all.stream()
                .findFirst()
                .ifPresent(
                        latest -> section.aside("Within %d working days, local default".formatted(latest.allowed())));
        return section;
    }

    private static Component mark(FamilyTelling telling) {
        if (!telling.said()) {
            return new StatusMark(Shape.SLIGHT, telling.words());
        }
        return telling.inTime()
                .<Component>map(inTime -> new StatusMark(inTime ? Shape.GOOD : Shape.DUE, telling.words()))
                .orElseGet(() -> new StatusMark(Shape.PAUSE, telling.words()));
    }

    private Button change(FamilyTelling telling, Div place, Runnable saved) {
        var button = new Button(telling.said() ? "Correct" : "Say when", click -> open(telling, place, saved));
        button.addThemeNames("small");
        button.setAriaLabel((telling.said() ? "Correct: " : "Say when: ") + "family told of "
                + Dates.full(telling.heldOn()) + ", " + telling.forum());
        return button;
    }

    private void open(FamilyTelling telling, Div place, Runnable saved) {
        List<PersonRow> tellers = people.directory().stream()
                .filter(person -> !person.roles().contains(Role.SYSTEM))
                .toList();
        place.removeAll();
        var section = new LedgerSection(
                "The discussion of " + Dates.full(telling.heldOn()),
                new FamilyForm(telling, tellers, access.current().id(), place::removeAll, new FamilyForm.Saving() {
                    @Override
                    public void told(TellFamily told) {
                        families.told(told);
                        saved.run();
                    }

                    @Override
                    public void notTold(NotTold reason) {
                        families.notTold(telling.discussion(), reason);
                        saved.run();
                    }
                }));
        place.add(section);
        section.focusHeading();
    }
}
