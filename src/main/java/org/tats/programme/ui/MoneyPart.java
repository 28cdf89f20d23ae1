package org.tats.programme.ui;

import java.util.List;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.programme.Money;
import org.tats.programme.Pence;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Quarter;

/** The money at a glance: bar, figures, sentence. */
final class MoneyPart extends LedgerSection {

    /** Periods told one by one; the page of the money has them all. */
    private static final int LAST = 4;

    MoneyPart(ProgrammeDetails all) {
        super("Money");
        Money money = all.money();
        Facts facts = new Facts();
        Pence awarded = money.awarded();
        facts.fact("Grant awarded", awarded == null ? "Not known" : awarded.words());
        facts.fact("Received", money.received().words());
        List<Quarter> known = all.quarters().stream()
                .filter(quarter -> quarter.cost() != null)
                .toList();
        known.stream()
                .skip(Math.max(0, known.size() - LAST))
                .forEach(quarter -> facts.fact(quarter.label() + " cost", MoneyView.words(quarter.cost())));
        facts.fact("Spent to date", money.spent().words());
        facts.fact("Received, not spent", money.left().words());
        facts.addClassName("sums");
        add(new MoneyBar(money), facts, new Quiet(money.sentence()));
    }
}
