package org.tats.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.CleanText;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;

/** The words of letters, what they say of the council, and its letterhead: who administers changes them. */
@Service
@Transactional
public class TemplateService {

    private static final int LONGEST_FACT = 1_000;
    private static final int LONGEST_BODY = 20_000;

    private final Access access;
    private final KindCatalogue kinds;
    private final TemplateRepository templates;
    private final LetterPress press;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TemplateService(
            Access access,
            KindCatalogue kinds,
            TemplateRepository templates,
            LetterPress press,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.kinds = kinds;
        this.templates = templates;
        this.press = press;
        this.events = events;
        this.clock = clock;
    }

    /** Of every kind that has words, by title. */
    @Requires(Permission.ADMINISTER)
    public List<TemplateRow> templates() {
        Map<String, TemplateRepository.Stored> stored = templates.all().stream()
                .collect(Collectors.toMap(row -> row.words().code(), row -> row));
        return kinds.all().stream()
                .flatMap(kind -> Optional.ofNullable(stored.get(kind.code())).map(row -> row(kind, row)).stream())
                .toList();
    }

    /** @throws NotFound for a code without words */
    @Requires(Permission.ADMINISTER)
    public TemplateRow template(String code) {
        return row(kinds.get(code), templates.find(code).orElseThrow(NotFound::new));
    }

    /**
     * Holds from now on.
     *
     * @return the new version
     * @throws RuleBroken for a field that the kind does not have, broken places, or a part that the letter must have
     * @throws StaleSave when somebody else changed it meanwhile
     */
    @Requires(Permission.ADMINISTER)
    public int changeTemplate(ChangeTemplate change) {
        DocumentKind kind = kinds.get(change.code());
        TemplateRepository.Stored now = templates.find(change.code()).orElseThrow(NotFound::new);
        TemplateWords words = checked(kind, change);
        if (now.words().version() != change.basedOn()
                || !templates.insert(
                        words,
                        CleanText.clean(change.standing()).strip(),
                        access.current().id(),
                        clock.instant())) {
            throw new StaleSave(change.body(), now.words().body());
        }
        events.publishEvent(new TemplateChanged(words.code(), words.version(), words.sha256()));
        return words.version();
    }

    /** A file with made-up examples in all places, of words that need not be saved. @throws RuleBroken as for a change */
    @Requires(Permission.ADMINISTER)
    public byte[] preview(ChangeTemplate change, DocumentFormat format) {
        DocumentKind kind = kinds.get(change.code());
        return press.print(press.compose(Example.of(kind), checked(kind, change)), format);
    }

    private static TemplateWords checked(DocumentKind kind, ChangeTemplate change) {
        String subject = CleanText.clean(change.subject()).strip();
        String body = CleanText.clean(change.body()).strip();
        if (body.length() > LONGEST_BODY) {
            throw new RuleBroken("Write at most 20,000 characters.");
        }
        TemplateCheck.check(kind, subject, body);
        return new TemplateWords(kind.code(), change.basedOn() + 1, subject, body);
    }

    /** What letters say of the council, each fact once; empty where nothing is said. */
    @Requires(Permission.ADMINISTER)
    public Map<CouncilFact, String> facts() {
        return templates.facts();
    }

    /** Holds for letters from now on. @throws RuleBroken for a text that is too long */
    @Requires(Permission.ADMINISTER)
    public void changeFact(CouncilFact fact, String value) {
        String clean = CleanText.clean(value).strip();
        if (clean.length() > LONGEST_FACT) {
            throw new RuleBroken(fact.words() + ": write at most 1,000 characters.");
        }
        if (!clean.equals(templates.facts().getOrDefault(fact, ""))) {
            int version = templates.insert(fact, clean, access.current().id(), clock.instant());
            events.publishEvent(new CouncilFactChanged(fact, version, Sha256.of(clean)));
        }
    }

    /** Whether letters in Word stand on the council's own letterhead. */
    @Requires(Permission.ADMINISTER)
    public boolean hasLetterhead() {
        return templates.letterhead().isPresent();
    }

    /** @throws RuleBroken for what is no plain Word file: macros, links to outside, too large, not to be opened */
    @Requires(Permission.ADMINISTER)
    public void changeLetterhead(byte[] file) {
        WordFileCheck.check("letterhead", file);
        int version = templates.insertLetterhead(
                file, Sha256.of(file), access.current().id(), clock.instant());
        events.publishEvent(new LetterheadChanged(version, Sha256.of(file)));
    }

    /** From now on letters in Word have the head that TATS makes. */
    @Requires(Permission.ADMINISTER)
    public void removeLetterhead() {
        if (templates.letterhead().isPresent()) {
            int version = templates.insertLetterhead(null, "", access.current().id(), clock.instant());
            events.publishEvent(new LetterheadChanged(version, ""));
        }
    }

    private static TemplateRow row(DocumentKind kind, TemplateRepository.Stored stored) {
        return new TemplateRow(
                kind,
                stored.words().version(),
                stored.words().subject(),
                stored.words().body(),
                stored.standing(),
                stored.validFrom(),
                stored.changedBy());
    }
}
