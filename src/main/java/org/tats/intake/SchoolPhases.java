package org.tats.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tats.registry.Phase;

/**
 * What a school is, from the phase and the type of Get Information About Schools. The type decides first: special schools
 * and pupil referral units have the phase "not applicable" there, or that of their pupils' age.
 */
final class SchoolPhases {

    /** Pupil referral units and alternative provision: 14 PRU, 38 free school, 42 and 43 academies. */
    private static final Set<String> REFERRAL = Set.of("14", "38", "42", "43");

    /** Special schools: 7 community, 8 non-maintained, 10 independent, 12 foundation, 32 post 16, 33, 36 and 44 academies. */
    private static final Set<String> SPECIAL = Set.of("7", "8", "10", "12", "32", "33", "36", "44");

    private static final Set<String> NURSERY = Set.of("15");
    private static final Set<String> SIXTEEN_PLUS = Set.of("18", "31", "39", "45", "46");

    private static final Map<String, Phase> BY_CODE = Map.of(
            "1", Phase.NURSERY,
            "2", Phase.PRIMARY,
            "3", Phase.MIDDLE,
            "4", Phase.SECONDARY,
            "5", Phase.MIDDLE,
            "6", Phase.SIXTEEN_PLUS,
            "7", Phase.ALL_THROUGH);

    private SchoolPhases() {}

    static Phase phase(String phaseCode, String phaseName, String typeCode, String typeName) {
        String type = typeCode.replaceFirst("^0+", "");
        String typeWords = typeName.toLowerCase(Locale.ROOT);
        if (REFERRAL.contains(type) || says(typeWords, "pupil referral", "alternative provision")) {
            return Phase.PUPIL_REFERRAL_UNIT;
        }
        if (SPECIAL.contains(type) || typeWords.contains("special")) {
            return Phase.SPECIAL;
        }
        Phase phase = BY_CODE.getOrDefault(phaseCode.replaceFirst("^0+", ""), byName(phaseName));
        if (phase != Phase.OTHER) {
            return phase;
        }
        if (NURSERY.contains(type)) {
            return Phase.NURSERY;
        }
        return SIXTEEN_PLUS.contains(type) ? Phase.SIXTEEN_PLUS : Phase.OTHER;
    }

    private static Phase byName(String name) {
        String words = name.toLowerCase(Locale.ROOT);
        if (words.startsWith("middle")) {
            return Phase.MIDDLE;
        }
        return switch (words) {
            case "nursery" -> Phase.NURSERY;
            case "primary" -> Phase.PRIMARY;
            case "secondary" -> Phase.SECONDARY;
            case "16 plus", "16-plus" -> Phase.SIXTEEN_PLUS;
            case "all-through", "all through" -> Phase.ALL_THROUGH;
            default -> Phase.OTHER;
        };
    }

    private static boolean says(String words, String... pieces) {
        for (String piece : pieces) {
            if (words.contains(piece)) {
                return true;
            }
        }
        return false;
    }
}
