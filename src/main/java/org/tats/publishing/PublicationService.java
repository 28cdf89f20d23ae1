package org.tats.publishing;

import static org.tats.access.Permission.PUBLISH_FIGURES;
import static org.tats.access.Permission.SEE_PUBLISHED;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/**
 * The one door through which figures leave: checks a table together with everything published before, and freezes what may
 * go. What went out is never changed.
 */
@Service
@Transactional
public class PublicationService {

    private static final int LONGEST_REASON = 500;

    private final PublicationRepository publications;
    private final RulesRepository rules;
    private final Access access;
    private final AsTats asTats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicationService(
            PublicationRepository publications,
            RulesRepository rules,
            Access access,
            AsTats asTats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.publications = publications;
        this.rules = rules;
        this.access = access;
        this.asTats = asTats;
        this.events = events;
        this.clock = clock;
    }

    /** What would be shown and hidden of a table, and whether it may be published. Writes nothing but the audit row. */
    @Requires(PUBLISH_FIGURES)
    public Check check(FigureTable table) {
        Check check = figures(table).check();
        events.publishEvent(new FiguresChecked(table.kind(), check.hidden().size(), check.safe()));
        return check;
    }

    /**
     * Freezes a table as it was checked and gives it the next number.
     *
     * @param reason why it leaves, for whom
     * @throws RuleBroken when it is not safe, no reason is given, or something was published meanwhile that changes the check
     */
    @Requires(PUBLISH_FIGURES)
    public Publication publish(Check check, String reason) {
        if (reason.isBlank()) {
            throw new RuleBroken("Say why these figures are published, and for whom.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RuleBroken("Give the reason in at most %d characters.".formatted(LONGEST_REASON));
        }
        publications.lock();
        Figures figures = figures(check.table());
        Check again = figures.check();
        if (!again.safe()) {
            throw new RuleBroken(again.blocking().getFirst());
        }
        if (!again.shown().equals(check.shown())) {
            throw new RuleBroken(
                    "Something was published meanwhile, and other figures must be hidden now. Check again.");
        }
        Publication publication = Publication.of(
                publications.next(), again, reason.strip(), access.current().name(), clock.instant());
        asTats.within(() -> {
            publications.insert(publication, access.current().id(), figures.decided());
            return true;
        });
        events.publishEvent(new FiguresPublished(
                publication.number(),
                publication.hash(),
                publication.inputs(),
                again.hidden().size()));
        return publication;
    }

    /** All that was published, the last first. */
    @Requires(SEE_PUBLISHED)
    public List<Publication> publications() {
        return publications.all();
    }

    /** All of one kind, the last first. */
    @Requires(SEE_PUBLISHED)
    public List<Publication> publications(String kind) {
        return publications.ofKind(kind);
    }

    /** @throws NotFound when there is none with this number */
    @Requires(SEE_PUBLISHED)
    public Publication publication(int number) {
        return publications.find(number).orElseThrow(NotFound::new);
    }

    /** A publication as CSV. */
    @Requires(SEE_PUBLISHED)
    public String csv(int number) {
        return PublicationFile.csv(publication(number));
    }

    /** A publication as an Excel workbook. */
    @Requires(SEE_PUBLISHED)
    public byte[] xlsx(int number) {
        return PublicationFile.xlsx(publication(number));
    }

    private Figures figures(FigureTable table) {
        Set<UUID> units = new HashSet<>();
        table.cells().forEach(row -> row.forEach(cell -> units.addAll(units(cell))));
        List<Release> earlier = asTats.within(() -> publications.sharing(units));
        return new Figures(table, rules.on(Dates.today(clock)), earlier);
    }

    private static Set<UUID> units(FigureCell cell) {
        return switch (cell) {
            case FigureCell.Count count -> count.units();
            case FigureCell.Share share -> share.of();
            case FigureCell.Mean mean -> mean.of();
            case FigureCell.Words words -> Set.of();
        };
    }
}
