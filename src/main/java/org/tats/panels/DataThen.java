package org.tats.panels;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tats.access.RunAs;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.registry.RegistryService;

/** The data as it stands when a decision is recorded: whole, whoever records. */
@Component
class DataThen {

    private final RegistryService registry;

    DataThen(RegistryService registry) {
        this.registry = registry;
    }

    SeenThen of(PupilId pupil, LocalDate on) {
        return new SeenThen(RunAs.system(() -> registry.cardToKeep(pupil, on)).orElseThrow(NotFound::new), List.of());
    }
}
