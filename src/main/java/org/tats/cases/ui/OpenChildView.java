package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.registry.ChildDetails;
import org.tats.registry.ChildService;
import org.tats.registry.OpenChild;
import org.tats.registry.OurAuthority;
import org.tats.registry.PupilHit;
import org.tats.registry.RegistryService;
import org.tats.registry.WhyOpened;

/** Opens a child whom no school's file brings, after a look at who may be the same child. */
@Route(OpenChildView.ROUTE)
@PermitAll
@Requires(Permission.REFER)
class OpenChildView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "children/new";

    private final ChildService children;
    private final RegistryService registry;
    private final OurAuthority ours;
    private final Access access;
    private final ErrorSummary problems = new ErrorSummary();
    private final RadioButtonGroup<WhyOpened> why = new RadioButtonGroup<>("Why is the child not in a school’s file?");
    private final TextField words = new TextField("In words");
    private final Div content = new Div();
    private final Div same = new Div();
    private PupilId id = PupilId.random();

    OpenChildView(ChildService children, RegistryService registry, OurAuthority ours, Access access) {
        super("Open a child");
        this.children = children;
        this.registry = registry;
        this.ours = ours;
        this.access = access;
        why.setItems(WhyOpened.values());
        why.setItemLabelGenerator(WhyOpened::words);
        words.setMaxLength(300);
        words.setHelperText("Needed for another reason");
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!children.mayOpen()) {
            throw new NotFound();
        }
        id = PupilId.random();
        why.clear();
        words.clear();
        same.removeAll();
        finding("Open a child who is not in the data");
        subtitle("For a child whom no school’s file brings. A UPN can be given later.");
        var form = new ChildForm(ours.code(), registry.schools());
        form.add(why, words);
        Button open = new Button("Open the child", click -> open(form, false));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(open);
        actions.addClassName("actions");
        form.add(actions);
        content.removeAll();
        content.add(new LedgerSection("The child", problems, form), same);
    }

    private void open(ChildForm form, boolean noneOfThem) {
        problems.clear();
        same.removeAll();
        form.check(problems);
        if (why.isEmpty()) {
            problems.add(why, "Choose why the child is not in a school’s file");
        } else if (why.getValue() == WhyOpened.OTHER && words.getValue().isBlank()) {
            problems.add(words, "Say in words why the child is opened");
        }
        if (problems.show()) {
            return;
        }
        problems.attempt(() -> {
            ChildDetails typed = form.typed();
            List<PupilHit> hits = noneOfThem ? List.of() : children.likelySame(typed);
            if (hits.isEmpty()) {
                children.open(new OpenChild(id, typed, why.getValue(), words.getValue(), noneOfThem));
                opened(typed);
            } else {
                ask(form, hits);
            }
        });
    }

    private void ask(ChildForm form, List<PupilHit> hits) {
        var section = new LedgerSection(
                "Is it one of these?",
                new DataTable<PupilHit>("Children who may be the same")
                        .rowHeader("Child", this::child)
                        .column("Born", hit -> Dates.full(hit.dateOfBirth()))
                        .column("Number", PupilHit::number)
                        .rows(hits),
                new Div(new Button("None of these: open the child", click -> open(form, true))));
        same.add(section);
        section.focusHeading();
    }

    private com.vaadin.flow.component.Component child(PupilHit hit) {
        String where = PupilWords.where(hit.ncyear(), hit.schoolName());
        return access.may(Permission.SEE_PUPIL, hit.pupil())
                ? PupilWords.cell(hit.pupil(), hit.name(), where)
                : PupilWords.cell(ReferralFormView.ROUTE + "?pupil=" + hit.pupil(), hit.name(), where + ": refer");
    }

    private void opened(ChildDetails child) {
        Announcer.say("Opened");
        content.removeAll();
        finding(child.forename() + " " + child.surname() + " is opened");
        subtitle("Found from now on by name or by our own reference. It is kept who opened the child, when and why.");
        if (access.may(Permission.SEE_PUPIL, id)) {
            content.add(new Paragraph(new Anchor(PupilsView.ROUTE + "/" + id, "Data about this child")));
        }
        content.add(new Paragraph(new Anchor(ReferralFormView.ROUTE + "?pupil=" + id, "Refer this child")));
        focusFinding();
    }
}
