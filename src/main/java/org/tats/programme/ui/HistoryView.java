package org.tats.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.PageLinks;
import org.tats.common.ui.Quiet;
import org.tats.programme.ChangeRow;
import org.tats.programme.FieldChange;
import org.tats.programme.PartId;
import org.tats.programme.ProgrammeDetails;

/** Every change of a programme: old and new words, who, when and why. */
@Route(HistoryView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class HistoryView extends ProgrammePage {

    static final String ROUTE = "programme/history";

    private static final int PAGE = 30;

    HistoryView(ProgrammeDesk desk) {
        super("History of a programme", ROUTE, desk);
    }

    @Override
    void draw(ProgrammeDetails all) {
        Optional<PartId> part = part();
        int count = desk().programmes().historySize(all.id(), part);
        finding(Words.count(count, "change") + (part.isPresent() ? " of this part" : ""));
        List<ChangeRow> rows =
                desk().programmes().history(all.id(), part, address().offset(), PAGE);
        var table = new DataTable<ChangeRow>("Changes, the newest first")
                .rowHeader("What", change -> {
                    Span what = new Span(change.what() + ": " + change.title());
                    what.add(new Quiet(
                            change.kind().words() + (change.version() > 1 ? ", version " + change.version() : "")));
                    return what;
                })
                .component("Old and new words", HistoryView::words)
                .component("When and who", change -> {
                    Span when = new Span(Dates.moment(change.at()));
                    when.add(new Quiet(change.by()));
                    return when;
                })
                .column("Why", change -> change.reason().isEmpty() ? "Not said" : change.reason())
                .empty("No change yet.");
        LedgerSection section = new LedgerSection("Changes", table.rows(rows));
        part.ifPresent(one -> section.aside(act(ROUTE, "All changes")));
        body().add(section);
        body().add(new PageLinks(HistoryView.class, PAGE, address().offset(), rows.size(), count, address()::from));
    }

    private static Div words(ChangeRow change) {
        Div words = new Div();
        for (FieldChange field : change.fields()) {
            String now = field.now().isEmpty() ? "nothing" : field.now();
            if (field.was().isEmpty()) {
                words.add(line(field.field() + ": " + now));
            } else {
                Div was = line("Was: " + field.was());
                was.addClassName("was");
                words.add(new Quiet(field.field()), was, line("Now: " + now));
            }
        }
        return words;
    }

    private static Div line(String text) {
        Div line = new Div(text);
        line.addClassName("said");
        return line;
    }

    private Optional<PartId> part() {
        if (address().change().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartId.of(address().change()));
        } catch (IllegalArgumentException garbled) {
            throw new NotFound();
        }
    }
}
