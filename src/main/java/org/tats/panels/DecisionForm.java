package org.tats.panels;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tats.common.PersonId;

/**
 * A decision as far as it is typed, and what is considered with it. A pure value: what it lacks is decided here.
 *
 * @param fields the texts by key, see {@link DecisionField}
 * @param choices the options that are to be considered
 * @param yardstick for the child's year; empty where there is none
 * @param outside whether it is made outside a meeting
 */
public record DecisionForm(
        Map<String, String> fields, List<Choice> choices, Optional<Yardstick> yardstick, boolean outside) {

    /** At the latest, after the start. */
    static final int REVIEW_WEEKS = 6;

    private static final Set<EvidenceSource> ALWAYS =
            Set.of(EvidenceSource.CHILD, EvidenceSource.PARENT, EvidenceSource.SCHOOL, EvidenceSource.HEALTH);

    public DecisionForm {
        fields = Map.copyOf(fields);
        choices = List.copyOf(choices);
    }

    public String text(DecisionField field) {
        return text(field.key());
    }

    public String text(String key) {
        return fields.getOrDefault(key, "").strip();
    }

    public Optional<Ground> ground() {
        return named(DecisionField.GROUND, Ground.class);
    }

    public Optional<Reachable> reachable() {
        return named(DecisionField.REACHABLE, Reachable.class);
    }

    public Optional<DecisionOutcome> outcome() {
        return named(DecisionField.OUTCOME, DecisionOutcome.class);
    }

    public Optional<Hours> hours() {
        return Hours.parse(text(DecisionField.HOURS));
    }

    public Optional<LocalDate> date(DecisionField field) {
        try {
            return Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    public Optional<PersonId> person(DecisionField field) {
        try {
            return Optional.of(new PersonId(UUID.fromString(text(field))));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    public boolean agreed() {
        return outcome().filter(DecisionOutcome.AGREED::equals).isPresent();
    }

    /** Fewer hours than full time for the child's year; never where there is no yardstick. */
    public boolean fewerHours() {
        return hours().isPresent()
                && yardstick
                        .filter(full -> hours().get().compareTo(full.hours()) < 0)
                        .isPresent();
    }

    /** Every option with its reason, the own one or the common one. */
    public List<WeighedChoice> weighed() {
        Set<String> chosen = Set.of(text(DecisionField.CHOSEN).split(" +", -1));
        return choices.stream()
                .map(choice -> {
                    boolean taken = chosen.contains(choice.code());
                    String own = text(DecisionField.whyNot(choice.code()));
                    String why = own.isEmpty() && !taken ? text(DecisionField.WHY_NOT_OTHERS) : own;
                    return new WeighedChoice(choice.code(), choice.label(), taken, why);
                })
                .toList();
    }

    /** What was considered of child, parent, school and health. */
    public Map<EvidenceSource, String> considered() {
        Map<EvidenceSource, String> considered = new EnumMap<>(EvidenceSource.class);
        ALWAYS.forEach(source -> considered.put(source, text(DecisionField.of(source))));
        return considered;
    }

    /** What it lacks, in the order of speaking; empty when it may be recorded. */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        if (ground().isEmpty()) {
            missing.add(Missing.of(DecisionField.GROUND, "ground", "Choose the ground"));
        }
        if (reachable().isEmpty()) {
            missing.add(Missing.of(
                    DecisionField.REACHABLE,
                    "whether education can be reached",
                    "Say whether this child can reach suitable education now"));
        }
        need(
                missing,
                DecisionField.REACHABLE_WORDS,
                "what is on offer",
                "Say what is on offer, and why the child can or cannot reach it");
        evidence(missing);
        options(missing);
        if (outcome().isEmpty()) {
            missing.add(Missing.of(DecisionField.OUTCOME, "decision", "Choose the decision"));
        }
        need(missing, DecisionField.REASONS, "reasons", "Write the reasons: the parent will read these");
        if (agreed()) {
            arranged(missing);
        }
        letter(missing);
        if (outside) {
            need(
                    missing,
                    DecisionField.WHY_OUTSIDE,
                    "why it could not wait",
                    "Say why it could not wait for the panel");
            if (person(DecisionField.DECIDED_BY).isEmpty()) {
                missing.add(Missing.of(DecisionField.DECIDED_BY, "who decided", "Say who decided"));
            }
        }
        return missing;
    }

    private void evidence(List<Missing> missing) {
        need(
                missing,
                DecisionField.CHILD,
                "the child’s view",
                "Write what the child says, or why that was not gathered");
        need(
                missing,
                DecisionField.PARENT,
                "the parent’s evidence",
                "Write what the parent says, or why it is missing");
        need(
                missing,
                DecisionField.SCHOOL,
                "the school’s evidence",
                "Write what the school says, or why it is missing");
        need(missing, DecisionField.HEALTH, "health evidence", "Write what health says, or why it is missing");
    }

    private void options(List<Missing> missing) {
        boolean unweighed = weighed().stream()
                .anyMatch(choice -> !choice.chosen() && choice.why().isEmpty());
        boolean noneChosen = agreed() && weighed().stream().noneMatch(WeighedChoice::chosen);
        if (noneChosen) {
            missing.add(Missing.of(DecisionField.CHOSEN, "option chosen", "Choose at least one option"));
        }
        if (unweighed) {
            missing.add(Missing.of(
                    DecisionField.WHY_NOT_OTHERS, "why not the other options", "Say why not the other options"));
        }
    }

    private void arranged(List<Missing> missing) {
        if (hours().filter(hours -> hours.halfHours() > 0).isEmpty()) {
            missing.add(Missing.of(DecisionField.HOURS, "hours", "Write the hours a week, for example 10 or 12.5"));
        }
        if (fewerHours() && text(DecisionField.WHY_LESS).isEmpty()) {
            missing.add(Missing.of(
                    DecisionField.WHY_LESS,
                    "reason for fewer hours",
                    "Say why " + hours().orElseThrow().words() + " is best for this child"));
        }
        need(missing, DecisionField.PROVIDER, "provider", "Name the provider");
        need(missing, DecisionField.PLACE, "where", "Say where the child is taught");
        need(missing, DecisionField.SUBJECTS, "subjects", "Name the subjects");
        Optional<LocalDate> starts = date(DecisionField.STARTS);
        if (starts.isEmpty()) {
            missing.add(Missing.of(DecisionField.STARTS, "start", "Write when it starts, for example 16 nov"));
        }
        Optional<LocalDate> review = date(DecisionField.REVIEW);
        if (review.isEmpty()) {
            missing.add(Missing.of(DecisionField.REVIEW, "review", "Write when it is reviewed, for example 5w"));
        } else if (starts.isPresent() && !withinSixWeeks(starts.get(), review.get())) {
            missing.add(Missing.of(
                    DecisionField.REVIEW,
                    "review within six weeks",
                    "Review it after the start and within six weeks of it, by "
                            + org.tats.common.Dates.day(starts.get().plusWeeks(REVIEW_WEEKS))));
        }
    }

    private static boolean withinSixWeeks(LocalDate starts, LocalDate review) {
        return review.isAfter(starts) && !review.isAfter(starts.plusWeeks(REVIEW_WEEKS));
    }

    private void letter(List<Missing> missing) {
        if (person(DecisionField.LETTER_BY).isEmpty()) {
            missing.add(Missing.of(
                    DecisionField.LETTER_BY, "who writes the letter", "Say who writes the letter to the parent"));
        }
        if (date(DecisionField.LETTER_DUE).isEmpty()) {
            missing.add(Missing.of(
                    DecisionField.LETTER_DUE, "day of the letter", "Say by when the letter goes, for example fri"));
        }
    }

    private void need(List<Missing> missing, DecisionField field, String thing, String sentence) {
        if (text(field).isEmpty()) {
            missing.add(Missing.of(field, thing, sentence));
        }
    }

    private <E extends Enum<E>> Optional<E> named(DecisionField field, Class<E> type) {
        String name = text(field);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
