package org.tats.demo;

import java.io.IOException;
import java.time.LocalDate;

/**
 * Slips a few wrong rows among the right ones: a wrong check letter, an unknown school, a code that
 * no list holds, a session marked twice, a reason that is no code.
 */
final class WrongRows implements ChangeFiles.ExtraRows {

    private static final int UNKNOWN_SCHOOL = DemoSchool.AUTHORITY * 10_000 + 4999;

    private final LocalDate to;
    private int seen;

    WrongRows(LocalDate to) {
        this.to = to;
    }

    @Override
    public void after(PupilHistory history, CsvLines pupils, CsvLines suspensions, CsvLines attendance)
            throws IOException {
        DemoPupil pupil = history.pupil();
        DemoSchool school = pupil.school();
        switch (seen++) {
            case 5, 17 ->
                pupils.line(
                        wrongLetter(pupil.upn()),
                        pupil.surname(),
                        pupil.forename(),
                        pupil.born(),
                        pupil.sex(),
                        pupil.ncYear(),
                        school.laestab(),
                        pupil.entered(),
                        "N",
                        "",
                        pupil.ethnicity(),
                        "N",
                        DemoSchool.AUTHORITY);
            case 9 -> attendance.line(pupil.upn(), UNKNOWN_SCHOOL, to, "AM", "/");
            case 12 -> attendance.line(pupil.upn(), school.laestab(), to, "PM", "Y");
            case 14 -> attendance.line(pupil.upn(), school.laestab(), to, "PM", "A7");
            case 21, 22, 23 -> attendance.line(wrongLetter(pupil.upn()), school.laestab(), to, "AM", "/");
            case 30 ->
                suspensions.line(
                        pupil.upn(), school.laestab(), "SUSP", to.minusDays(3), 4, "ZZ", "", "", to.minusDays(3), "");
            case 31 -> suspensions.line(pupil.upn(), UNKNOWN_SCHOOL, "SUSP", to.minusDays(2), 2, "DB", "", "", "", "");
            default -> {}
        }
    }

    private static String wrongLetter(String upn) {
        return (upn.charAt(0) == 'A' ? "B" : "A") + upn.substring(1);
    }
}
