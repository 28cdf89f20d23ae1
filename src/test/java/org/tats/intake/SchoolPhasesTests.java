package org.tats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tats.registry.SchoolPhase;

class SchoolPhasesTests {

    @ParameterizedTest
    @CsvSource({
        "2, Primary, 01, Community school, PRIMARY",
        "4, Secondary, 34, Academy converter, SECONDARY",
        "'', Secondary, '', Academy converter, SECONDARY",
        "3, Middle deemed primary, 1, Community school, MIDDLE",
        "5, Middle deemed secondary, 1, Community school, MIDDLE",
        "7, All-through, 28, Academy sponsor led, ALL_THROUGH",
        "6, 16 plus, 31, Sixth form centres, SIXTEEN_PLUS",
        "0, Not applicable, 07, Community special school, SPECIAL",
        "4, Secondary, 36, Free schools special, SPECIAL",
        "0, Not applicable, 14, Pupil referral unit, PUPIL_REFERRAL_UNIT",
        "0, Not applicable, 42, Academy alternative provision converter, PUPIL_REFERRAL_UNIT",
        "'', '', '', Free schools alternative provision, PUPIL_REFERRAL_UNIT",
        "1, Nursery, 15, Local authority nursery school, NURSERY",
        "0, Not applicable, 11, Other independent school, OTHER",
        "99, Unheard of, 99, Unheard of, OTHER"
    })
    void saysWhatASchoolIs(String phaseCode, String phaseName, String typeCode, String typeName, SchoolPhase phase) {
        assertThat(SchoolPhases.phase(phaseCode, phaseName, typeCode, typeName)).isEqualTo(phase);
    }
}
