package org.tats.impact.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.impact.Cohort;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortService;
import org.tats.impact.Extract;
import org.tats.impact.ExtractColumn;
import org.tats.impact.ExtractRisk;
import org.tats.impact.ExtractService;
import org.tats.impact.TakingService;

/** Episodes without names as a file: for which purpose, for which period, what is in it, how easily a child is found in it. */
@Route("extract")
@Menu(order = 27, title = "Extract")
@PermitAll
@Requires(Permission.TAKE_EXTRACT)
class ExtractView extends ImpactPage {

    private static final long serialVersionUID = 1L;
    private static final String PURPOSE = "purpose";

    private final ExtractService extracts;

    ExtractView(ExtractService extracts, CohortService cohorts, TakingService takings, Clock clock) {
        super("Extract", Part.EXTRACT, cohorts, takings, clock);
        this.extracts = extracts;
    }

    @Override
    void draw(Asked asked, CohortChoices choices, Div body) {
        finding("An extract without names is personal data still");
        String purpose = asked.said().getOrDefault(PURPOSE, "");
        body.add(new LedgerSection(
                "What it is for",
                new Paragraph(
                        "A row for each episode, with pseudonyms in place of names. Whoever knows a child may find it by its school, year and dates: the file stays inside the council. Each one taken is kept in the trail."),
                form(asked, purpose)));
        if (Extract.isPurpose(purpose)) {
            body.add(files(asked.cohort(), purpose));
        }
        body.add(dictionary());
    }

    private static Div form(Asked asked, String named) {
        var problems = new ErrorSummary();
        var purpose = new TextField("Purpose");
        purpose.setHelperText(
                "Small letters, figures and hyphens, such as term-report-2026. The same purpose gives the same pseudonyms.");
        purpose.setMaxLength(40);
        purpose.setValue(named);
        var show = new Button("Show the files", click -> {
            problems.clear();
            if (!Extract.isPurpose(purpose.getValue())) {
                problems.add(purpose, "Give 3 to 40 small letters, figures and hyphens");
            }
            if (!problems.show()) {
                UI.getCurrent()
                        .navigate(
                                ExtractView.class,
                                QueryParameters.simple(asked.with(Map.of(PURPOSE, purpose.getValue()))));
            }
        });
        var actions = new Div(show);
        actions.addClassName("actions");
        var fields = new Div(problems, purpose, actions);
        fields.addClassName("form");
        return fields;
    }

    private LedgerSection files(Cohort cohort, String named) {
        ExtractRisk risk = extracts.risk(cohort);
        String name = "tats-extract-" + today();
        var links = new Div(
                download(
                        name + ".csv",
                        "Download as CSV",
                        "text/csv; charset=utf-8",
                        () -> extracts.csv(cohort, named).getBytes(StandardCharsets.UTF_8)),
                download(
                        name + ".xlsx",
                        "Download for Excel, with the data dictionary",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        () -> extracts.xlsx(cohort, named)));
        links.addClassName("actions");
        return new LedgerSection(
                Words.count(risk.episodes(), "episode"),
                new Paragraph(
                        "%d of them are of children who share school, year group, sex and SEN provision with fewer than %d of this extract. Of these nobody should publish anything; publish counts after a check for small numbers instead."
                                .formatted(risk.rare(), ExtractRisk.FEW)),
                links);
    }

    private LedgerSection dictionary() {
        return new LedgerSection(
                        "Data dictionary",
                        new DataTable<ExtractColumn>("Columns of the extract")
                                .rowHeader("Column", column -> new Span(column.name()))
                                .column("Type", ExtractColumn::type)
                                .column("Meaning", ExtractColumn::meaning)
                                .rows(extracts.dictionary()))
                .aside(download(
                        "tats-extract-dictionary.csv",
                        "Download as CSV",
                        "text/csv; charset=utf-8",
                        () -> extracts.dictionaryCsv().getBytes(StandardCharsets.UTF_8)));
    }

    private interface Bytes {
        byte[] get();
    }

    private static Anchor download(String name, String words, String type, Bytes content) {
        var file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                words);
        file.addClassName("act");
        file.getElement().setAttribute("download", name);
        return file;
    }
}
