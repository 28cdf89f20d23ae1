package org.tats.programme.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.programme.Item;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Quote;

/** What people said, by role only. */
@Route(QuotesView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class QuotesView extends ProgrammePage {

    static final String ROUTE = "programme/quotes";

    QuotesView(ProgrammeDesk desk) {
        super("Quotes", ROUTE, desk);
    }

    @Override
    void draw(ProgrammeDetails all) {
        finding(
                all.quotes().isEmpty()
                        ? "No quote yet"
                        : Words.count(all.quotes().size(), "quote") + ", nobody named");
        var table = new DataTable<Quote>("Quotes by role")
                .rowHeader("Said by", quote -> new Span(quote.role()))
                .component("Words", quote -> {
                    Span words = new Span("“" + quote.words() + "”");
                    words.addClassName("typed");
                    return words;
                })
                .column("Item", quote -> all.item(quote.item()).map(Item::name).orElse("The whole programme"))
                .empty("No quote yet.");
        body().add(new Paragraph(
                "A quote names a role, never a person or a school. TATS refuses names that it knows and asks"
                        + " about words that look like one; it knows no child’s name here."));
        body().add(new PartSection<>(
                "Quotes", this, "quote", "Add a quote", table, all.quotes(), now -> new QuoteForm(all, now, this)));
    }
}
