package org.tats.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tats.common.Standing;

/** For the proof: publishes tables one after another, each checked together with those before. */
public final class LedgerDoor {

    private static final PublishingRules RULES =
            new PublishingRules(LocalDate.of(2000, 1, 1), 5, 10, 1, Standing.LOCAL, "test");

    private LedgerDoor() {}

    /**
     * What went out, in order; a table that was not safe is left out.
     *
     * @param remembered how many releases before are looked at; fewer than all is a weakened ledger
     */
    public static List<Check> publish(List<FigureTable> tables, int remembered) {
        List<Release> out = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (FigureTable table : tables) {
            Figures figures = new Figures(table, RULES, out.subList(Math.max(0, out.size() - remembered), out.size()));
            Check check = figures.check();
            if (check.safe()) {
                Release decided = figures.decided();
                out.add(new Release(
                        out.size() + 1,
                        decided.kind(),
                        decided.from(),
                        decided.to(),
                        decided.rows(),
                        decided.columns(),
                        decided.entries()));
                checks.add(check);
            }
        }
        return checks;
    }
}
