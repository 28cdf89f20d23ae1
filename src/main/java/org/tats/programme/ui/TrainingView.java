package org.tats.programme.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.programme.Figure;
import org.tats.programme.Item;
import org.tats.programme.NotEngaged;
import org.tats.programme.PartId;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.SchoolTakeUp;
import org.tats.programme.TakeUp;

/** Take-up of training and other figures that others reported, each with where it comes from. */
@Route(TrainingView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class TrainingView extends ProgrammePage {

    static final String ROUTE = "programme/training";

    TrainingView(ProgrammeDesk desk) {
        super("Take-up of training", ROUTE, desk);
    }

    @Override
    void draw(ProgrammeDetails all) {
        finding(Words.count(all.figures().size(), "figure") + " reported, each with where it comes from");
        if (all.items().isEmpty()) {
            body().add(new Paragraph("A figure belongs to an item. Enter the first item on the overview."));
            return;
        }
        body().add(figures(all), schools(all), reasons(all));
    }

    private PartSection<Figure> figures(ProgrammeDetails all) {
        var table = new DataTable<Figure>("Figures reported by others")
                .rowHeader("Figure", figure -> new Span(figure.what()))
                .column("Item", figure -> item(all, figure.item()))
                .number("Value", Figure::value)
                .date("As at", figure -> Dates.full(figure.asAt()))
                .column("Where it comes from", Figure::source)
                .empty("No figure was reported yet.");
        return new PartSection<>(
                "Reported figures",
                this,
                "figure",
                "Add a figure",
                table,
                all.figures(),
                now -> new FigureForm(all, now, this));
    }

    private PartSection<SchoolTakeUp> schools(ProgrammeDetails all) {
        var table = new DataTable<SchoolTakeUp>("Take-up by school")
                .rowHeader("School", school -> new Span(school.title()))
                .column("Item", school -> item(all, school.item()))
                .column("How far", school -> school.stage().words())
                .column("Why not engaged", SchoolTakeUp::reason)
                .empty("Nothing is kept by school. Figures above may be reported as totals instead.");
        PartSection<SchoolTakeUp> section = new PartSection<>(
                "By school",
                this,
                "school",
                "Add a school",
                table,
                all.schools(),
                now -> new SchoolForm(all, now, desk().programmes()::schoolName, this));
        all.items().stream()
                .filter(item -> !all.schoolsOf(item).isEmpty())
                .forEach(item -> section.add(new Paragraph(item.name() + ": " + sum(all.schoolsOf(item)))));
        return section;
    }

    /** "40 of 51 schools engaged (78.4%), 30 of 51 booked (58.8%)"; no percentages of fewer than ten. */
    static String sum(List<SchoolTakeUp> schools) {
        return share(schools, TakeUp.ENGAGED, "engaged") + ", " + share(schools, TakeUp.BOOKED, "booked some or all")
                + ".";
    }

    private static String share(List<SchoolTakeUp> schools, TakeUp stage, String words) {
        long reached =
                schools.stream().filter(one -> one.stage().reaches(stage)).count();
        String share =
                schools.size() < Figure.SMALLEST_WHOLE ? "" : " (" + Words.percent(reached, schools.size()) + ")";
        return reached + " of " + Words.count(schools.size(), "school") + " " + words + share;
    }

    private PartSection<NotEngaged> reasons(ProgrammeDetails all) {
        var table = new DataTable<NotEngaged>("Why schools do not engage")
                .rowHeader("Reason", row -> new Span(row.reason()))
                .column("Item", row -> item(all, row.item()))
                .number("Schools", row -> String.valueOf(row.schools()))
                .date("As at", row -> Dates.full(row.asAt()))
                .column("Where it comes from", NotEngaged::source)
                .empty("No reason is kept as a total.");
        return new PartSection<>(
                "Why schools do not engage",
                this,
                "reason",
                "Add a reason",
                table,
                all.notEngaged(),
                now -> new NotEngagedForm(all, now, this));
    }

    private static String item(ProgrammeDetails all, PartId id) {
        return all.item(id).map(Item::name).orElse("");
    }
}
