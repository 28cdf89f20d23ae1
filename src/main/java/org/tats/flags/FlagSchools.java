package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tats.common.SchoolUrn;
import org.tats.registry.FreshnessRow;
import org.tats.registry.RegistryService;

/** Schools, and how old their registers are: a missing file must not look like a week without risk. */
@Component
class FlagSchools {

    /** A half-term holiday of one week at one school is not yet old data. */
    private static final int DAYS = 7;

    private final RegistryService registry;

    FlagSchools(RegistryService registry) {
        this.registry = registry;
    }

    List<SchoolLine> lines(Optional<LocalDate> asOf) {
        Map<SchoolUrn, LocalDate> dataTo = registry.freshness().stream()
                .filter(row -> row.kind().equals("attendance"))
                .collect(Collectors.toMap(FreshnessRow::school, FreshnessRow::dataTo));
        return registry.schools().stream()
                .map(school -> new SchoolLine(
                        school.urn(),
                        school.name(),
                        Optional.ofNullable(dataTo.get(school.urn()))
                                .filter(last -> asOf.filter(
                                                date -> last.plusDays(DAYS).isBefore(date))
                                        .isPresent())))
                .toList();
    }
}
