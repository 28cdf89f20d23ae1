package org.tats.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tats.registry.SchoolPhase;

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

    private static final Map<String, SchoolPhase> BY_CODE = Map.of(
            "1", SchoolPhase.NURSERY,
            "2", SchoolPhase.PRIMARY,
            "3", SchoolPhase.MIDDLE,
            "4", SchoolPhase.SECONDARY,
            "5", SchoolPhase.MIDDLE,
            "6", SchoolPhase.SIXTEEN_PLUS,
            "7", SchoolPhase.ALL_THROUGH);

    private SchoolPhases() {}

    static SchoolPhase phase(String phaseCode, String phaseName, String typeCode, String typeName) {
        String type = typeCode.replaceFirst("^0+", "");
        String typeWords = typeName.toLowerCase(Locale.ROOT);
        if (REFERRAL.contains(type) || says(typeWords, "pupil referral", "alternative provision")) {
            return SchoolPhase.PUPIL_REFERRAL_UNIT;
        }
        if (SPECIAL.contains(type) || typeWords.contains("special")) {
            return SchoolPhase.SPECIAL;
        }
        SchoolPhase phase = BY_CODE.getOrDefault(phaseCode.replaceFirst("^0+", ""), byName(phaseName));
        if (phase != SchoolPhase.OTHER) {
            return phase;
        }
        if (NURSERY.contains(type)) {
            return SchoolPhase.NURSERY;
        }
        return SIXTEEN_PLUS.contains(type) ? SchoolPhase.SIXTEEN_PLUS : SchoolPhase.OTHER;
    }

    private static SchoolPhase byName(String name) {
        String words = name.toLowerCase(Locale.ROOT);
        if (words.startsWith("middle")) {
            return SchoolPhase.MIDDLE;
        }
        return switch (words) {
            case "nursery" -> SchoolPhase.NURSERY;
            case "primary" -> SchoolPhase.PRIMARY;
            case "secondary" -> SchoolPhase.SECONDARY;
            case "16 plus", "16-plus" -> SchoolPhase.SIXTEEN_PLUS;
            case "all-through", "all through" -> SchoolPhase.ALL_THROUGH;
            default -> SchoolPhase.OTHER;
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
