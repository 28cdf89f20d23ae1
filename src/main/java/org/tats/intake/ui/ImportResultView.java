package org.tats.intake.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.intake.ImportId;
import org.tats.intake.ImportRow;
import org.tats.intake.ImportService;
import org.tats.intake.ImportStatus;
import org.tats.intake.RejectionGroup;
import org.tats.intake.RejectionRow;
import org.tats.registry.RegistryService;

/** What became of one file: is it in, what is not, what to do. */
@Route("imports/:id")
@PermitAll
@Requires(Permission.SEE_IMPORTS)
class ImportResultView extends Page implements BeforeEnterObserver, AfterNavigationObserver {

    private final ImportService imports;
    private final RegistryService registry;
    private final Access access;
    private final Clock clock;
    private String id = "";

    ImportResultView(ImportService imports, RegistryService registry, Access access, Clock clock) {
        super("Import result");
        this.imports = imports;
        this.registry = registry;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ImportRow row = imports.find(importId());
        finding(sentence(row));
        subtitle("%s. Sent by %s, %s, %s."
                .formatted(row.kind().words(), row.person(), Dates.moment(row.startedAt()), took(row)));
        if (row.rowsRejected() > 0 && access.may(Permission.LOAD_FILES)) {
            next(download(row), "Load the corrected rows alone; the rest stays");
        } else {
            next(new Anchor("imports", "Load another file"), "");
        }
        var main = new Div(happened(row));
        if (row.rowsRejected() > 0) {
            main.add(setAside(row));
        }
        main.add(new CoverageSection(registry.freshness()));
        var aside = new Aside(file(row));
        aside.getElement().setAttribute("aria-label", "About this file");
        if (row.status() != ImportStatus.REFUSED && access.may(Permission.SEE_FLAGS)) {
            aside.addComponentAsFirst(whatNow());
        }
        var columns = new Div(main, aside);
        columns.addClassName("cols");
        add(columns);
    }

    private ImportId importId() {
        try {
            return new ImportId(UUID.fromString(id));
        } catch (IllegalArgumentException noUuid) {
            throw new NotFound();
        }
    }

    private static String sentence(ImportRow row) {
        return row.message().endsWith(".") && row.status() == ImportStatus.REFUSED
                ? "Nothing is in: the file was refused."
                : row.message();
    }

    private static String took(ImportRow row) {
        long seconds =
                Math.max(1, Duration.between(row.startedAt(), row.finishedAt()).toSeconds());
        return "in " + Words.count(Math.toIntExact(seconds), "second");
    }

    private LedgerSection happened(ImportRow row) {
        var section = new LedgerSection("What happened to the file").aside(ImportMarks.of(row.status()));
        if (row.status() == ImportStatus.REFUSED) {
            section.add(
                    new Paragraph(row.message()),
                    new Paragraph("Nothing was loaded and nothing changed. Send the file again when it is right."));
            return section;
        }
        var tally = new UnorderedList(
                sum(row.rowsRead(), "rows read"),
                sum(row.rowsLoaded(), "loaded"),
                sum(row.rowsUnchanged(), "unchanged"),
                sum(row.rowsRejected(), "set aside"));
        tally.addClassName("tally4");
        section.add(tally);
        return section;
    }

    private static ListItem sum(int rows, String words) {
        var item = new ListItem();
        var figure = new Element("b");
        figure.setText(number(rows));
        item.getElement().appendChild(figure);
        item.add(new Span(words));
        return item;
    }

    private LedgerSection setAside(ImportRow row) {
        List<RejectionGroup> groups = imports.groups(row.id());
        var table = new DataTable<RejectionGroup>("Rows set aside by problem")
                .rowHeader("Problem", group -> new Span(group.problem()))
                .number("Rows", group -> number(group.rows()))
                .component("Example", ImportResultView::example)
                .column("What to do", RejectionGroup::remedy)
                .rows(groups);
        var lines = new Details("All %s, line by line".formatted(rows(row.rowsRejected())), grid(row.id()));
        return new LedgerSection("Rows set aside", table, lines)
                .aside("%s, %s"
                        .formatted(
                                Words.count(groups.size(), "kind of problem", "kinds of problem"),
                                rows(row.rowsRejected())));
    }

    private static Div example(RejectionGroup group) {
        String where = "Line " + number(group.line());
        return new Div(
                new Span(group.column().isEmpty() ? where : where + ", column " + group.column()),
                new Quiet(group.reason()));
    }

    private Grid<RejectionRow> grid(ImportId importId) {
        var grid = new Grid<RejectionRow>();
        grid.addColumn(row -> number(row.line())).setHeader("Line").setFlexGrow(0);
        grid.addColumn(RejectionRow::column).setHeader("Column").setFlexGrow(0).setAutoWidth(true);
        grid.addColumn(RejectionRow::code).setHeader("Code").setFlexGrow(0).setAutoWidth(true);
        grid.addColumn(RejectionRow::reason).setHeader("What is wrong").setFlexGrow(1);
        grid.setItems(
                query -> imports.rejections(importId, query.getOffset(), query.getLimit()).stream(),
                query -> imports.find(importId).rowsRejected());
        grid.setAriaLabel("Rows set aside, line by line");
        return grid;
    }

    private Anchor download(ImportRow row) {
        return new Anchor(
                (DownloadHandler) event -> write(event, row.id()), "Download the " + rows(row.rowsRejected()));
    }

    private void write(DownloadEvent event, ImportId importId) throws IOException {
        event.setFileName("rows-to-correct-" + importId + ".csv");
        event.setContentType("text/csv;charset=UTF-8");
        // spreadsheets take a file without the mark for Windows-1252
        try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            imports.writeRejected(importId, out);
        }
    }

    private static LedgerSection whatNow() {
        return new LedgerSection(
                "What changed",
                new Paragraph("The flags of the pupils concerned are worked out anew with every file."),
                new Anchor("at-risk", "See the at-risk list"));
    }

    private LedgerSection file(ImportRow row) {
        var facts = new Facts().fact("Name", row.filename());
        if (!row.readAs().isEmpty()) {
            facts.fact("Read as", row.readAs());
        }
        if (row.complete()) {
            facts.fact("Said to be", "all pupils of its schools");
        }
        facts.fact("Loaded", Dates.near(Dates.date(row.finishedAt()), Dates.today(clock)));
        facts.fact("Fingerprint", fingerprint(row.sha256()));
        return new LedgerSection("The file", facts, new Quiet("The same file again changes nothing."));
    }

    private static String fingerprint(String sha256) {
        return "%s %s … %s".formatted(sha256.substring(0, 4), sha256.substring(4, 8), sha256.substring(60));
    }

    private static String rows(int rows) {
        return number(rows) + (rows == 1 ? " row" : " rows");
    }

    private static String number(int rows) {
        return String.format(Locale.UK, "%,d", rows);
    }
}
