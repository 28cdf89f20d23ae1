package org.tats.meetings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tats.common.PupilId;

/** Makes one item a pupil from everything that asks for that pupil. */
final class ProposalMerge {

    /** Who asked counts before what the calendar or the data says: a person waits for the answer. */
    private static final Comparator<Asking> WEIGHT = Comparator.comparingInt(
                    (Asking asking) -> switch (asking.origin()) {
                        case SCHOOL_REFERRAL -> 0;
                        case AUTHORITY_REFERRAL -> 1;
                        case OTHER -> 2;
                        case REVIEW -> 3;
                        case FLAG -> 4;
                    })
            .thenComparing(Asking::kind)
            .thenComparing(asking -> Objects.requireNonNullElse(asking.askedOn(), java.time.LocalDate.MAX));

    /** What everything that asks for one pupil comes to. */
    record Merged(Asking lead, ItemKind kind, List<String> reasons, Map<String, Set<String>> askedBy) {}

    private ProposalMerge() {}

    static Map<PupilId, Merged> merge(List<Asking> askings) {
        Map<PupilId, List<Asking>> byPupil = new LinkedHashMap<>();
        askings.forEach(asking -> byPupil.computeIfAbsent(asking.pupil(), pupil -> new ArrayList<>())
                .add(asking));
        Map<PupilId, Merged> merged = new LinkedHashMap<>();
        byPupil.forEach((pupil, asked) -> merged.put(pupil, one(asked)));
        return merged;
    }

    private static Merged one(List<Asking> asked) {
        List<Asking> ordered = asked.stream().sorted(WEIGHT).toList();
        boolean urgent = asked.stream().anyMatch(Asking::urgent);
        boolean review = asked.stream().anyMatch(asking -> asking.kind() == ItemKind.REVIEW);
        Asking lead = ordered.getFirst();
        ItemKind kind = urgent ? ItemKind.URGENT : review ? ItemKind.REVIEW : lead.kind();
        List<String> reasons = ordered.stream()
                .sorted(Comparator.comparing((Asking asking) -> !asking.urgent()))
                .map(Asking::reason)
                .filter(reason -> !reason.isBlank())
                .distinct()
                .toList();
        Map<String, Set<String>> askedBy = asked.stream()
                .filter(asking -> !asking.key().isEmpty())
                .collect(groupingBy(Asking::source, mapping(Asking::key, toSet())));
        return new Merged(lead, kind, reasons, askedBy);
    }
}
