package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tats.access.Access;
import org.tats.access.AgencyRow;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.RelationshipKind;
import org.tats.access.Requires;
import org.tats.cases.ActionId;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.cases.CaseDetails;
import org.tats.cases.CaseId;
import org.tats.cases.CaseRow;
import org.tats.cases.CaseService;
import org.tats.cases.CaseStatus;
import org.tats.cases.CloseReason;
import org.tats.cases.spi.CaseTab;
import org.tats.cases.spi.PupilPart;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.LinkTabs;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.registry.RegistryService;

/** One case file: the whole story in one look, then the same as a table, the actions, what was said. */
@Route(CasesView.ROUTE)
@PermitAll
@Requires(Permission.SEE_CASE)
class CaseView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {

    private static final String FIRST = "glance";

    private final CaseService cases;
    private final ActionService actions;
    private final PeopleService people;
    private final NotesPart notes;
    private final FamilyPart family;
    private final RegistryService registry;
    private final Access access;
    private final Clock clock;
    private final List<CaseTab> tabs;
    private final List<PupilPart> parts;
    private final Div content = new Div();
    private CaseId id = CaseId.random();
    private LedgerSection noted = new LedgerSection("Notes");

    CaseView(
            CaseService cases,
            ActionService actions,
            PeopleService people,
            NotesPart notes,
            FamilyPart family,
            RegistryService registry,
            Access access,
            Clock clock,
            List<CaseTab> tabs,
            List<PupilPart> parts) {
        super("Case file");
        this.cases = cases;
        this.actions = actions;
        this.people = people;
        this.notes = notes;
        this.family = family;
        this.registry = registry;
        this.access = access;
        this.clock = clock;
        this.parts = parts;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(CaseTab::order)).toList();
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = new CaseId(Ids.required(parameter));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation());
    }

    private void show(Location location) {
        CaseDetails details = cases.read(id);
        CaseRow row = details.row();
        LocalDate today = Dates.today(clock);
        finding(row.pupilName());
        subtitle(subtitle(row, today));
        aside(new Anchor("pupils/" + row.pupil(), "Data about this pupil"));
        content.removeAll();
        PupilPart.draw(parts, PupilPart.Place.TOP, row.pupil(), content);
        String part = Ids.word(location, "part").orElse(FIRST);
        parts(row, part).ifPresent(content::add);
        if (part.equals(FIRST)) {
            glance(details, location, today);
        } else {
            part(row, part).ifPresent(content::add);
        }
    }

    private static String subtitle(CaseRow row, LocalDate today) {
        String lead = row.status() == CaseStatus.OPEN ? "Lead: " : "Lead until closing: ";
        return PupilWords.where(row.yearGroup(), row.schoolName()) + ". Case " + row.reference() + ", open since "
                + Dates.near(row.openedOn(), today) + ". " + lead + row.leadName() + ".";
    }

    /** Links to the parts that later modules contribute; none where there is only this one. */
    private Optional<LinkTabs> parts(CaseRow row, String current) {
        List<CaseTab> others =
                tabs.stream().filter(tab -> tab.offered(row.id(), row.pupil())).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var links =
                new LinkTabs("Parts of this case file").tab("At a glance", address(row.id()), current.equals(FIRST));
        others.forEach(
                tab -> links.tab(tab.title(), address(row.id()) + "?part=" + tab.key(), current.equals(tab.key())));
        return Optional.of(links);
    }

    private Optional<Component> part(CaseRow row, String key) {
        return tabs.stream()
                .filter(tab -> tab.key().equals(key))
                .findFirst()
                .flatMap(tab -> tab.content(row.id(), row.pupil()));
    }

    private void glance(CaseDetails details, Location location, LocalDate today) {
        content.add(new CaseGlance(details, today));
        ending(details, location, today);
        if (access.may(Permission.SEE_PUPIL, details.row().pupil())) {
            registry.card(details.row().pupil()).map(CardFacts::weeks).ifPresent(content::add);
        }
        content.add(
                new LedgerSection("Agreed actions", CaseTables.actions(details, today, this::mayFinish))
                        .aside(Words.count(details.row().openActions(), "open action")),
                family.draw(details.row(), this::saved),
                new LedgerSection("What happened", CaseTables.timeline(details, today)));
        if (details.words()) {
            noted = notes.draw(details, agencies(), this::noted);
            content.add(noted, new CaseWords(details, today, agencies()));
        }
        if (details.row().status() == CaseStatus.OPEN
                && access.may(Permission.MANAGE_CASE, details.row().pupil())) {
            content.add(new CaseLeading(details.row(), people.directory(), today, new Changes(details.row())));
        }
        content.add(new Quiet(why(details.row())));
    }

    private Map<AgencyId, String> agencies() {
        return people.agencies().stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::name));
    }

    private String why(CaseRow row) {
        List<String> reasons =
                access.why(row.pupil()).stream().map(RelationshipKind::words).toList();
        return reasons.isEmpty()
                ? "You can see this because of your role."
                : "You can see this because " + Words.list(reasons) + ".";
    }

    private void ending(CaseDetails details, Location location, LocalDate today) {
        Optional<ActionId> asked = Ids.query(location, "action").map(ActionId::new);
        details.actions().stream()
                .filter(row -> asked.filter(row.id()::equals).isPresent())
                .filter(this::mayFinish)
                .findFirst()
                .ifPresent(row -> {
                    var form = new ActionEndingForm(row, today, address(id), command -> {
                        actions.finish(command);
                        saved();
                    });
                    var section = new LedgerSection("How did this action end?", form);
                    content.add(section);
                    section.focusHeading();
                });
    }

    private boolean mayFinish(ActionRow row) {
        boolean own = row.owner().equals(access.current().id()) && access.may(Permission.UPDATE_ACTION);
        boolean any = access.may(Permission.UPDATE_ACTION) && access.may(Permission.SEE_ALL_ACTIONS);
        return row.status() == ActionStatus.OPEN && row.wording().isPresent() && (own || any);
    }

    private void saved() {
        Announcer.say("Saved");
        show(new Location(address(id)));
        focusFinding();
    }

    /** After a note was kept: the same page with it, at the notes. */
    private void noted() {
        Announcer.say("Saved");
        show(new Location(address(id)));
        noted.focusHeading();
    }

    private static String address(CaseId id) {
        return CasesView.ROUTE + "/" + id;
    }

    /** What the section on lead, review and closing does. */
    private final class Changes implements CaseLeading.Change {

        private final CaseRow row;

        Changes(CaseRow row) {
            this.row = row;
        }

        @Override
        public void lead(PersonId lead) {
            cases.nameLead(row.id(), lead, row.version());
            saved();
        }

        @Override
        public void review(LocalDate on) {
            cases.setNextReview(row.id(), on, row.version());
            saved();
        }

        @Override
        public void close(CloseReason reason) {
            cases.close(row.id(), reason, row.version());
            saved();
        }
    }
}
