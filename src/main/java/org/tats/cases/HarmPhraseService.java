package org.tats.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/** The words that may describe significant harm, as dated data: added from today, ended after today, never rewritten. */
@Service
@Transactional
public class HarmPhraseService {

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9*]+");
    private static final Pattern PHRASE = Pattern.compile("[a-z0-9]+[*]?( [a-z0-9]+[*]?)*");
    /** A star after fewer letters would find half of the language. */
    private static final Pattern SHORT_BEGINNING = Pattern.compile("\\b[a-z0-9]{1,2}[*]");

    private final HarmPhraseRepository phrases;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HarmPhraseService(HarmPhraseRepository phrases, Access access, ApplicationEventPublisher events, Clock clock) {
        this.phrases = phrases;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** All that count or counted, by phrase. */
    @Requires(Permission.ADMINISTER)
    public List<HarmPhraseRow> all() {
        return phrases.all();
    }

    /**
     * Adds a word or phrase from today. Capitals and punctuation are dropped, as in the texts it is compared with.
     *
     * @throws RuleBroken when it is none, or is on the list
     */
    @Requires(Permission.ADMINISTER)
    public void add(String typed) {
        String phrase =
                BETWEEN.matcher(HarmPhrases.plain(typed)).replaceAll(" ").strip();
        if (!PHRASE.matcher(phrase).matches()) {
            throw new RuleBroken("Write a word or a phrase of letters and digits; a star only at the end of a word.");
        }
        if (SHORT_BEGINNING.matcher(phrase).find()) {
            throw new RuleBroken("Write at least three letters before a star, or it finds too much.");
        }
        LocalDate today = Dates.today(clock);
        Optional<HarmPhraseRow> counts = phrases.all().stream()
                .filter(row -> row.phrase().equals(phrase) && row.countsOn(today))
                .findFirst();
        if (counts.filter(row -> row.to() == null).isPresent()) {
            throw new RuleBroken("“" + phrase + "” is on the list already.");
        }
        UUID id = counts.map(HarmPhraseRow::id).orElseGet(UUID::randomUUID);
        if (counts.isPresent()) {
            phrases.reopen(id);
        } else {
            phrases.insert(id, phrase, today, access.current().id());
        }
        events.publishEvent(new HarmPhraseChanged("HarmPhraseAdded", id));
    }

    /** Ends one: today is the last day on which it counts. @throws NotFound when it is ended or was never there */
    @Requires(Permission.ADMINISTER)
    public void end(UUID id) {
        if (!phrases.end(id, Dates.today(clock), access.current().id())) {
            throw new NotFound();
        }
        events.publishEvent(new HarmPhraseChanged("HarmPhraseEnded", id));
    }
}
