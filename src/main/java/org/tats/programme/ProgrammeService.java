package org.tats.programme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.CleanText;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.publishing.PublishingRulesService;

/** Grant programmes: reading them whole, keeping their parts, and the history of every change. No child is in them. */
@Service
@Transactional
public class ProgrammeService {

    private final PartQueries queries;
    private final ProgrammeWriting writing;
    private final ChangeRepository changes;
    private final PublishingRulesService rules;
    private final Clock clock;

    ProgrammeService(
            PartQueries queries,
            ProgrammeWriting writing,
            ChangeRepository changes,
            PublishingRulesService rules,
            Clock clock) {
        this.queries = queries;
        this.writing = writing;
        this.changes = changes;
        this.rules = rules;
        this.clock = clock;
    }

    /** The newest first; no templates. */
    @Requires(Permission.SEE_PROGRAMME)
    public List<ProgrammeRow> programmes() {
        return queries.programmes(false).stream()
                .map(programme -> details(programme.id()))
                .map(all -> new ProgrammeRow(
                        all.programme(),
                        all.items().size(),
                        (int) all.items().stream()
                                .filter(item -> item.status().late())
                                .count(),
                        all.money()))
                .toList();
    }

    /** What a new programme can be made from besides the programmes there are. */
    @Requires(Permission.SEE_PROGRAMME)
    public List<Programme> templates() {
        return queries.programmes(true);
    }

    /** The newest programme; empty as long as there is none. */
    @Requires(Permission.SEE_PROGRAMME)
    public Optional<ProgrammeDetails> current() {
        return queries.programmes(false).stream().findFirst().map(programme -> details(programme.id()));
    }

    /** @throws NotFound for an id that names no programme */
    @Requires(Permission.SEE_PROGRAMME)
    public ProgrammeDetails details(ProgrammeId id) {
        return queries.details(id).orElseThrow(NotFound::new);
    }

    /** The programme of an item. @throws NotFound for an id that names no item */
    @Requires(Permission.SEE_PROGRAMME)
    public ProgrammeDetails ofItem(PartId item) {
        return queries.programmeOf(item).map(this::details).orElseThrow(NotFound::new);
    }

    /** What stands in the way of freezing an edition of the paper; empty for nothing. */
    @Requires(Permission.SEE_PROGRAMME)
    public List<Blocker> blockers(ProgrammeId id) {
        return FreezeChecks.of(details(id), Dates.today(clock), rules.current().threshold());
    }

    /** The newest change first. @param part of which only; empty for all */
    @Requires(Permission.SEE_PROGRAMME)
    public List<ChangeRow> history(ProgrammeId id, Optional<PartId> part, int offset, int limit) {
        return changes.list(id, part, offset, limit);
    }

    /** How many changes there are. */
    @Requires(Permission.SEE_PROGRAMME)
    public int historySize(ProgrammeId id, Optional<PartId> part) {
        return changes.count(id, part);
    }

    /**
     * Makes a programme from a template or another programme. Twice with the same id is the same as once.
     *
     * @throws RuleBroken without a name
     */
    @Requires(Permission.EDIT_PROGRAMME)
    public void create(CreateProgramme asked) {
        if (queries.programme(asked.id()).isPresent()) {
            return;
        }
        if (CleanText.clean(asked.name()).isBlank()) {
            throw new RuleBroken("Write the name of the programme.");
        }
        ProgrammeDetails from = details(asked.from());
        String reason = "Made from: " + from.programme().name();
        List<Part> made = new ArrayList<>(List.of(ProgrammeCopy.programme(asked, from.programme())));
        made.addAll(ProgrammeCopy.parts(asked.id(), from));
        writing.enter(made, reason);
    }

    /**
     * Keeps a part: a new one with version 0, a change with the version that was read. What did not change writes nothing.
     *
     * @param reason why; needed when money, a figure or a measure changes, and when a status becomes worse
     * @return the version now
     * @throws StaleSave with both texts when somebody else changed it meanwhile; nothing was overwritten
     * @throws RuleBroken for what the part lacks, and for a small number of children
     */
    @Requires(Permission.EDIT_PROGRAMME)
    public int save(Part part, String reason) {
        return writing.save(part, reason);
    }

    /**
     * Takes a part out; its words stay in the history.
     *
     * @throws StaleSave when somebody else changed it meanwhile
     * @throws RuleBroken without a reason, or when other parts belong to it
     */
    @Requires(Permission.EDIT_PROGRAMME)
    public void takeOut(Part part, String reason) {
        writing.takeOut(part, reason);
    }

    /** The version at which a part is kept now; 0 for one that is not kept. */
    @Requires(Permission.EDIT_PROGRAMME)
    public int version(Part part) {
        return Parts.kept(details(part.programme()), part).map(Part::version).orElse(0);
    }

    /** The name of a school by its URN, for its row of a take-up; empty for one that TATS does not know. */
    @Requires(Permission.EDIT_PROGRAMME)
    public String schoolName(int urn) {
        return queries.schoolName(urn).orElse("");
    }
}
