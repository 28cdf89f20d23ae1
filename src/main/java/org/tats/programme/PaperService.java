package org.tats.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.CleanText;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.documents.DocumentFormat;
import org.tats.documents.FormFile;
import org.tats.documents.FormService;
import org.tats.programme.Edition.PublishedInput;
import org.tats.programme.EditionRepository.Frozen;
import org.tats.programme.EditionRepository.Inputs;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;

/** The papers of a programme: drafts from what is known now, and editions that are frozen for ever. */
@Service
@Transactional
public class PaperService {

    private static final int LONGEST = 20_000;
    private static final String DRAFT = "Draft, not an edition.";

    private final Access access;
    private final ProgrammeService programmes;
    private final PublicationService publications;
    private final FormService forms;
    private final PaperDraftRepository drafts;
    private final EditionRepository editions;
    private final PaperJson json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperService(
            Access access,
            ProgrammeService programmes,
            PublicationService publications,
            FormService forms,
            PaperDraftRepository drafts,
            EditionRepository editions,
            PaperJson json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.programmes = programmes;
        this.publications = publications;
        this.forms = forms;
        this.drafts = drafts;
        this.editions = editions;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** The next edition as it would be now, with what stands in its way. @throws NotFound for no such programme */
    @Requires(Permission.SEE_PROGRAMME)
    public DraftPaper draft(ProgrammeId programme, PaperForm form) {
        ProgrammeDetails all = programmes.details(programme);
        PaperDraft draft = drafts.find(programme, form);
        List<Publication> printed = printed(draft);
        Paper paper = paper(all, draft, DRAFT, printed);
        Optional<EditionRow> last = editions.last(programme, form);
        List<PaperFigure> before = last.flatMap(row -> editions.figures(row.id()))
                .map(json::figures)
                .orElse(List.of());
        List<Blocker> blockers = new ArrayList<>(EditionChecks.typed(draft));
        if (form == PaperForm.BOARD_PAPER) {
            blockers.addAll(programmes.blockers(programme));
            blockers.addAll(EditionChecks.counts(draft, printed));
            blockers.addAll(EditionChecks.definitions(paper));
            blockers.addAll(EditionChecks.worse(all, before));
        }
        return new DraftPaper(
                draft,
                paper,
                blockers,
                last.isPresent() ? EditionChecks.changes(before, paper.figures()) : List.of(),
                last,
                seal(paper));
    }

    /**
     * Keeps what was typed.
     *
     * @throws StaleSave when somebody else changed it meanwhile; nothing was overwritten
     * @throws RuleBroken for a text that is too long
     */
    @Requires(Permission.EDIT_PROGRAMME)
    public void save(PaperDraft typed) {
        programmes.details(typed.programme());
        Map<String, String> fields = new TreeMap<>();
        typed.fields().forEach((name, value) -> {
            String clean = CleanText.clean(value).strip();
            if (clean.length() > LONGEST) {
                throw new RuleBroken("Write at most 20,000 characters in each field.");
            }
            fields.put(name, clean);
        });
        PaperDraft now = drafts.find(typed.programme(), typed.form());
        if (now.fields().equals(fields)) {
            return;
        }
        PaperDraft changed = new PaperDraft(typed.programme(), typed.form(), fields, typed.version());
        if (!drafts.save(changed, access.current().id(), clock.instant())) {
            throw new StaleSave(
                    String.join("\n", fields.values()),
                    String.join("\n", now.fields().values()));
        }
        events.publishEvent(new PaperDraftChanged(typed.programme(), typed.form(), typed.version() + 1));
    }

    /** What was published, the last first, to choose from for a board paper. */
    @Requires(Permission.EDIT_PROGRAMME)
    public List<Publication> published() {
        return publications.publications();
    }

    /** The next edition as a file, marked as a draft. Nothing is kept. */
    @Requires(Permission.SEE_PROGRAMME)
    public byte[] preview(ProgrammeId programme, PaperForm form, DocumentFormat format) {
        PaperDraft draft = drafts.find(programme, form);
        Paper paper = paper(programmes.details(programme), draft, DRAFT, printed(draft));
        return print(paper, true).in(format);
    }

    /**
     * Freezes the next edition: its files and all that went into them, in one transaction. Twice with the same id is the same
     * as once.
     *
     * @param seal of the draft that was looked at
     * @throws RuleBroken when something stands in the way, or the paper is another one than was looked at
     */
    @Requires(Permission.FREEZE_EDITION)
    public EditionRow freeze(EditionId id, ProgrammeId programme, PaperForm form, String seal) {
        editions.lock(programme);
        Optional<EditionRow> already = editions.find(id);
        if (already.isPresent()) {
            return already.get();
        }
        DraftPaper looked = draft(programme, form);
        if (!looked.seal().equals(seal)) {
            throw new RuleBroken("Something in the paper changed while you looked at it. Look again, then freeze it.");
        }
        if (!looked.blockers().isEmpty()) {
            throw new RuleBroken(looked.blockers().getFirst().sentence() + ". The paper cannot be frozen.");
        }
        Frozen frozen = frozen(id, programme, looked.draft(), editions.next(programme, form));
        editions.insert(frozen, access.current().id());
        events.publishEvent(new EditionFrozen(
                id, programme, form, frozen.row().number(), frozen.row().sha256()));
        return frozen.row();
    }

    private Frozen frozen(EditionId id, ProgrammeId programme, PaperDraft draft, int number) {
        Instant now = clock.instant();
        LocalDate meeting = draft.date().orElseThrow();
        List<Publication> printed = printed(draft);
        Paper paper = paper(
                programmes.details(programme),
                draft,
                "Edition " + number + ", frozen on " + Dates.full(Dates.date(now)) + ".",
                printed);
        FormFile file = print(paper, false);
        Inputs inputs = new Inputs(
                json.content(paper.content()),
                json.figures(paper.figures()),
                json.publications(printed.stream()
                        .map(publication ->
                                new PublishedInput(publication.number(), publication.hash(), publication.inputs()))
                        .toList()),
                file.templateSha256());
        EditionRow row = new EditionRow(
                id,
                programme,
                draft.form(),
                number,
                paper.title(),
                meeting,
                file.templateVersion(),
                Frozen.sha256(inputs, file.word(), file.pdf()),
                now,
                access.current().name());
        return new Frozen(row, inputs, file.word(), file.pdf());
    }

    /** All editions of a programme, the newest first. */
    @Requires(Permission.SEE_PROGRAMME)
    public List<EditionRow> editions(ProgrammeId programme) {
        return editions.list(programme);
    }

    /** As it was frozen. @throws NotFound when there is none with this id */
    @Requires(Permission.SEE_PROGRAMME)
    public Edition edition(EditionId id) {
        Frozen frozen = editions.whole(id).orElseThrow(NotFound::new);
        List<PublishedInput> printed = json.publications(frozen.inputs().publications());
        Paper paper = new Paper(
                frozen.row().form(),
                frozen.row().title(),
                json.content(frozen.inputs().content()),
                json.figures(frozen.inputs().figures()),
                printed.stream().map(PublishedInput::number).toList());
        return new Edition(frozen.row(), paper, printed, frozen.intact());
    }

    /** The file as it was frozen. @throws NotFound when there is none with this id */
    @Requires(Permission.SEE_PROGRAMME)
    public byte[] file(EditionId id, DocumentFormat format) {
        return editions.bytes(id, format).orElseThrow(NotFound::new);
    }

    private static Paper paper(ProgrammeDetails all, PaperDraft draft, String edition, List<Publication> printed) {
        return draft.form() == PaperForm.BOARD_PAPER
                ? BoardPaper.of(all, draft, edition, printed)
                : TypedPaper.of(draft, edition);
    }

    /** Those that there are; the checks say which are not. */
    private List<Publication> printed(PaperDraft draft) {
        if (draft.publications().isEmpty()) {
            return List.of();
        }
        List<Publication> all = publications.publications();
        return draft.publications().stream()
                .flatMap(number -> all.stream().filter(publication -> publication.number() == number))
                .toList();
    }

    private FormFile print(Paper paper, boolean draft) {
        return forms.print(paper.form().name(), paper.title(), paper.content(), draft);
    }

    private String seal(Paper paper) {
        return new Sealed()
                .with(json.content(paper.content()))
                .with(json.figures(paper.figures()))
                .sha256();
    }
}
