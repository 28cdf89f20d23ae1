package org.tats.programme.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.programme.Income;
import org.tats.programme.Money;
import org.tats.programme.Pence;
import org.tats.programme.Programme;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Quarter;

/** The money of a programme: award, income, each period against its plan. All totals are computed. */
@Route(MoneyView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class MoneyView extends ProgrammePage {

    static final String ROUTE = "programme/money";

    MoneyView(ProgrammeDesk desk) {
        super("Money of a programme", ROUTE, desk);
    }

    @Override
    void draw(ProgrammeDetails all) {
        Money money = all.money();
        finding(
                money.spentTo() == null
                        ? "No cost known yet"
                        : money.spent().words() + " spent of "
                                + money.received().words() + " received");
        subtitle(all.programme().name() + ". " + money.sentence());
        body().add(new MoneyBar(money), quarters(all), profile(all), income(all), grant(all));
    }

    private PartSection<Quarter> quarters(ProgrammeDetails all) {
        var table = new DataTable<Quarter>("Periods, planned and spent")
                .rowHeader("Period", quarter -> {
                    Span label = new Span(quarter.label());
                    label.add(new Quiet(quarter.period()));
                    return label;
                })
                .number("Planned", quarter -> words(quarter.planned()))
                .number("Cost", quarter -> words(quarter.cost()))
                .column("Where the cost comes from", Quarter::source)
                .empty("No period yet. Add the first one with its days.");
        return new PartSection<>(
                "Periods",
                this,
                "period",
                "Add a period",
                table,
                all.quarters(),
                now -> new QuarterForm(all, now, this));
    }

    private LedgerSection profile(ProgrammeDetails all) {
        return new LedgerSection("Spent against the profile", new Profile(all.quarters()));
    }

    private PartSection<Income> income(ProgrammeDetails all) {
        var table = new DataTable<Income>("Income of the grant")
                .rowHeader("Received on", income -> new Span(Dates.full(income.receivedOn())))
                .number("Amount", income -> income.amount().words())
                .column("Where it comes from", Income::source)
                .empty("Nothing was received yet.");
        return new PartSection<>(
                "Income", this, "income", "Add income", table, all.income(), now -> new IncomeForm(all, now, this));
    }

    private LedgerSection grant(ProgrammeDetails all) {
        Programme programme = all.programme();
        LedgerSection section = new LedgerSection("Grant");
        if (address().change().equals("grant") && desk().mayEdit()) {
            GrantForm form = new GrantForm(programme, this);
            section.add(form);
            form.focusFirst();
            return section;
        }
        if (desk().mayEdit()) {
            section.aside(act(ROUTE + "?change=grant", "Change the grant"));
        }
        Facts facts = new Facts()
                .fact("Granted by", programme.funder().isEmpty() ? "Not said" : programme.funder())
                .fact("Requested", words(programme.requested()))
                .fact("Requested on", day(programme.requestedOn()))
                .fact("Awarded", words(programme.awarded()))
                .fact("Awarded on", day(programme.awardedOn()))
                .fact(
                        "Where the award comes from",
                        programme.awardSource().isEmpty() ? "Not said" : programme.awardSource());
        section.add(facts);
        return section;
    }

    static String words(@Nullable Pence amount) {
        return amount == null ? "Not known" : amount.words();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "Day not known" : Dates.full(day);
    }

    static String difference(Quarter quarter) {
        Pence planned = quarter.planned();
        Pence cost = quarter.cost();
        return planned == null || cost == null ? "" : cost.minus(planned).words();
    }
}
