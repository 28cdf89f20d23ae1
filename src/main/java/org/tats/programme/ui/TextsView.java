package org.tats.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.programme.PlanArea;
import org.tats.programme.Priority;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.TextCode;

/** The words of the board paper that are not about one item. */
@Route(TextsView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class TextsView extends ProgrammePage {

    static final String ROUTE = "programme/texts";

    TextsView(ProgrammeDesk desk) {
        super("Texts of the paper", ROUTE, desk);
    }

    @Override
    void draw(ProgrammeDetails all) {
        long empty = Arrays.stream(TextCode.values())
                .filter(code -> all.text(code).isBlank())
                .count();
        finding(
                empty == 0
                        ? "Every text of the paper is written"
                        : Words.count(empty, "text") + " of the paper not written");
        body().add(texts(all), priorities(all), areas(all));
    }

    private LedgerSection texts(ProgrammeDetails all) {
        LedgerSection section = new LedgerSection("Texts");
        Arrays.stream(TextCode.values())
                .filter(code -> code.name().equals(address().change()) && desk().mayEdit())
                .findFirst()
                .ifPresent(code -> {
                    TextForm form = new TextForm(all.paperText(code), this);
                    section.add(form);
                    form.focusFirst();
                });
        var table = new DataTable<TextCode>("Texts in the order of the paper")
                .rowHeader("Text", code -> new Span(code.words()))
                .component("Words", code -> {
                    Span words = new Span(all.text(code).isBlank() ? "Nothing yet" : all.text(code));
                    words.addClassName("typed");
                    return words;
                });
        if (desk().mayEdit()) {
            table.component("Change", code -> {
                Span about = new Span(" " + code.words());
                about.addClassName("vh");
                Anchor link = act(ROUTE + "?change=" + code.name(), "Change");
                link.add(about);
                return link;
            });
        }
        section.add(table.rows(List.of(TextCode.values())));
        return section;
    }

    private PartSection<Priority> priorities(ProgrammeDetails all) {
        var table = new DataTable<Priority>("Implications for the council’s priorities")
                .rowHeader("Priority", priority -> new Span(priority.heading()))
                .column("Implications", Priority::words)
                .empty("No priority yet. Each council has its own.");
        return new PartSection<>(
                "Council priorities",
                this,
                "priority",
                "Add a priority",
                table,
                all.priorities(),
                now -> new PriorityForm(all, now, this));
    }

    private PartSection<PlanArea> areas(ProgrammeDetails all) {
        var table = new DataTable<PlanArea>("Areas of the priority action plan")
                .rowHeader("Area", area -> new Span(area.position() + ". " + area.title()))
                .column("Progress", PlanArea::words)
                .empty("No area yet.");
        return new PartSection<>(
                "Priority action plan",
                this,
                "area",
                "Add an area",
                table,
                all.planAreas(),
                now -> new AreaForm(all, now, this));
    }
}
