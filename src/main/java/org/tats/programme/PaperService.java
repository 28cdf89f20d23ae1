package org.tats.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.documents.DocumentFormat;
import org.tats.documents.FormTemplate;
import org.tats.programme.Edition.PublishedInput;
import org.tats.programme.EditionRepository.Frozen;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;

/** The papers of a programme: drafts from what is known now, and editions that are frozen for ever. */
@Service
@Transactional
public class PaperService {

    private final Access access;
    private final ProgrammeService programmes;
    private final PublicationService publications;
    private final PaperDraftRepository drafts;
    private final PaperDraftWriting writing;
    private final EditionRepository editions;
    private final EditionPress press;
    private final PaperJson json;
    private final ApplicationEventPublisher events;

    PaperService(
            Access access,
            ProgrammeService programmes,
            PublicationService publications,
            PaperDraftRepository drafts,
            PaperDraftWriting writing,
            EditionRepository editions,
            EditionPress press,
            PaperJson json,
            ApplicationEventPublisher events) {
        this.access = access;
        this.programmes = programmes;
        this.publications = publications;
        this.drafts = drafts;
        this.writing = writing;
        this.editions = editions;
        this.press = press;
        this.json = json;
        this.events = events;
    }

    /** The next edition as it would be now, with what stands in its way. @throws NotFound for no such programme */
    @Requires(Permission.SEE_PROGRAMME)
    public DraftPaper draft(ProgrammeId programme, PaperForm form) {
        ProgrammeDetails all = programmes.details(programme);
        PaperDraft draft = drafts.find(programme, form);
        List<Publication> printed = printed(draft);
        Paper paper = EditionPress.paper(all, draft, EditionPress.DRAFT, printed);
        FormTemplate template = press.counting(form);
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
                EditionPress.template(paper, template),
                press.seal(paper, template));
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
        writing.save(typed);
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
        Paper paper = EditionPress.paper(programmes.details(programme), draft, EditionPress.DRAFT, printed(draft));
        return press.print(paper, true).in(format);
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
            throw new RuleBroken("Something in the paper or its Word template changed while you looked at it."
                    + " Load the page again and look, then freeze it.");
        }
        if (!looked.blockers().isEmpty()) {
            throw new RuleBroken(looked.blockers().getFirst().sentence() + ". The paper cannot be frozen.");
        }
        Frozen frozen = press.frozen(
                id,
                programmes.details(programme),
                looked.draft(),
                printed(looked.draft()),
                editions.next(programme, form));
        editions.insert(frozen, access.current().id());
        events.publishEvent(new EditionFrozen(
                id, programme, form, frozen.row().number(), frozen.row().sha256()));
        return frozen.row();
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
        return new Edition(frozen.row(), paper, printed, press.template(paper, frozen), frozen.intact());
    }

    /** The file as it was frozen. @throws NotFound when there is none with this id */
    @Requires(Permission.SEE_PROGRAMME)
    public byte[] file(EditionId id, DocumentFormat format) {
        return editions.bytes(id, format).orElseThrow(NotFound::new);
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
}
