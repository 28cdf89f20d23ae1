package org.tats.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.PupilCard;
import org.tats.registry.RegistryService;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Freezes a pupil's data card for a discussion and reads frozen ones. Nothing ever writes a frozen card again. */
@Component
class PupilCards {

    private final RegistryService registry;
    private final JsonMapper json;

    PupilCards(RegistryService registry, JsonMapper json) {
        this.registry = registry;
        this.json = json;
    }

    /** The card as the data stood on the day of the meeting: whole, whoever records. */
    FrozenCard freeze(PupilId pupil, LocalDate heldOn) {
        PupilCard card = registry.cardToKeep(pupil, heldOn).orElseThrow(NotFound::new);
        Integer urn = Optional.ofNullable(card.school()).map(SchoolUrn::value).orElse(null);
        return new FrozenCard(json.writeValueAsString(card), card.asOf(), urn);
    }

    /** A card frozen before a field was invented has false or 0 there. */
    PupilCard read(String frozen) {
        return json.readerFor(PupilCard.class)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(frozen);
    }
}
