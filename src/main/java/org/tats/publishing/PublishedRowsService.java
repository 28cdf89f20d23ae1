package org.tats.publishing;

import static org.tats.access.Permission.SEE_IMPACT;
import static org.tats.access.Permission.SEE_PUBLISHED;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.publishing.Entry.Role;
import org.tats.registry.ChildrenBehind;
import org.tats.registry.CountedChildren;
import org.tats.registry.CountedUnit;

/**
 * From a published figure to the children whom it counts: those of the ledger, so that they stay the same whatever becomes of
 * the facts. What a reader needs to see each of them, the source of the table says.
 */
@Service
@Transactional
public class PublishedRowsService {

    private final PublicationRepository publications;
    private final List<FigureSource> sources;
    private final CountedChildren children;
    private final Access access;
    private final AsTats asTats;
    private final ApplicationEventPublisher events;

    PublishedRowsService(
            PublicationRepository publications,
            List<FigureSource> sources,
            CountedChildren children,
            Access access,
            AsTats asTats,
            ApplicationEventPublisher events) {
        this.publications = publications;
        this.sources = List.copyOf(sources);
        this.children = children;
        this.access = access;
        this.asTats = asTats;
        this.events = events;
    }

    /**
     * The children behind one figure, by surname; the opening is kept with who was shown.
     *
     * @param number of the publication
     * @param row place of the figure in its table, from 0
     * @param column place of the figure in its table, from 0
     * @param offset children before the first that is asked for
     * @throws NotFound when there is no such figure
     */
    @Requires(SEE_IMPACT)
    public PublishedRows rows(int number, int row, int column, int offset, int limit) {
        access.require(SEE_PUBLISHED);
        Publication publication = publications.find(number).orElseThrow(NotFound::new);
        ShownTable table = publication.shown();
        if (row >= table.rows().size() || column >= table.columns().size()) {
            throw new NotFound();
        }
        String name = table.rows().get(row);
        FigureSource source = sources.stream()
                .filter(each -> each.seen(publication.kind(), name).isPresent())
                .findFirst()
                .orElseThrow(NotFound::new);
        Permission seen = source.seen(publication.kind(), name).orElseThrow();
        List<Entry> behind = asTats.within(() -> publications.behind(number, row, column));
        ChildrenBehind page = children.page(units(source, publication, behind), access.scope(seen), offset, limit);
        events.publishEvent(new Opened(
                "publication",
                String.valueOf(number),
                null,
                Map.of("row", row, "column", column, "count", page.rows().size(), "pupils", page.shown())));
        return new PublishedRows(publication, name, table.columns().get(column), table.words(row, column), page);
    }

    /** Whether the acting person finds rows behind the figures of a publication; some tables only count. */
    @Requires(SEE_PUBLISHED)
    public boolean leadsToRows(int number) {
        return access.may(SEE_IMPACT)
                && publications
                        .find(number)
                        .filter(publication -> seen(
                                        publication, publication.shown().rows().getFirst())
                                .isPresent())
                        .isPresent();
    }

    private Optional<Permission> seen(Publication publication, String row) {
        return sources.stream()
                .flatMap(source -> source.seen(publication.kind(), row).stream())
                .findFirst();
    }

    private static List<CountedUnit> units(FigureSource source, Publication publication, List<Entry> behind) {
        Set<UUID> all = new HashSet<>();
        Set<UUID> part = new HashSet<>();
        behind.forEach(entry -> (entry.role() == Role.PART ? part : all).addAll(entry.units()));
        boolean share = behind.stream().anyMatch(entry -> entry.role() == Role.PART);
        Map<UUID, UUID> pupils = source.children(publication, all);
        return all.stream()
                .filter(pupils::containsKey)
                .map(unit -> new CountedUnit(
                        pupils.getOrDefault(unit, unit),
                        share ? one(part.contains(unit)) : null,
                        share ? BigDecimal.ONE : null))
                .toList();
    }

    private static BigDecimal one(boolean counted) {
        return counted ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
