package org.tats.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.programme.ThemeBy;
import org.tats.programme.ThemeFigures;
import org.tats.programme.ThemeService;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;
import org.tats.publishing.ShownTable;

/** What was published, for the board: themes by school as tables, and the list of all other figures. */
final class PublishedParts extends Div {

    private static final int LATEST = 5;
    private static final int MONTHS = 6;

    PublishedParts(ThemeService themes, PublicationService publications, Access access, LocalDate today) {
        if (!access.may(Permission.SEE_PUBLISHED)) {
            return;
        }
        for (ThemeBy by : ThemeBy.values()) {
            add(themes(by, themes, access, today));
        }
        add(latest(publications));
    }

    private static LedgerSection themes(ThemeBy by, ThemeService themes, Access access, LocalDate today) {
        LedgerSection section = new LedgerSection("Themes by school: " + by.words());
        if (access.may(Permission.PUBLISH_FIGURES)) {
            // whole months, so that two releases do not differ by a few days
            LocalDate to = today.withDayOfMonth(1).minusDays(1);
            LocalDate from = today.withDayOfMonth(1).minusMonths(MONTHS);
            Anchor check = new Anchor(ThemeFigures.address(by, from, to), "Check the last six months");
            check.addClassName("act");
            section.aside(check);
        }
        themes.published(by)
                .ifPresentOrElse(
                        publication -> show(section, publication),
                        () -> section.add(new Paragraph("Nothing was published yet.")));
        return section;
    }

    private static void show(LedgerSection section, Publication publication) {
        ShownTable shown = publication.shown();
        var table = new DataTable<Integer>(publication.title())
                .rowHeader("School", row -> new Span(shown.rows().get(row)));
        for (int column = 0; column < shown.columns().size(); column++) {
            int of = column;
            table.number(shown.columns().get(column), row -> shown.cell(row, of));
        }
        section.add(table.rows(IntStream.range(0, shown.rows().size()).boxed().toList()));
        section.add(new Quiet(Words.capital(publication.subject()) + ". " + publication.method()));
        section.add(link(publication));
    }

    private static LedgerSection latest(PublicationService publications) {
        List<Publication> rows =
                publications.publications().stream().limit(LATEST).toList();
        var table = new DataTable<Publication>("Figures published last")
                .rowHeader("Figures", PublishedParts::link)
                .column("About", publication -> Words.capital(publication.subject()))
                .date("Published", publication -> Dates.full(Dates.date(publication.publishedAt())))
                .empty("Nothing was published yet.");
        Anchor all = new Anchor("published", "All published figures");
        all.addClassName("act");
        return new LedgerSection("Published figures", table.rows(rows)).aside(all);
    }

    private static Anchor link(Publication publication) {
        return new Anchor("published/" + publication.number(), publication.number() + ". " + publication.title());
    }
}
