package org.tats.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * One pupil's data as it stands, to be shown and, for a discussion, frozen. Counts go back from {@code asOf} and include
 * it.
 *
 * @param upn null for a child opened by hand without one
 * @param localReference our own, of a child opened by hand; else null, as on cards frozen before there was one
 * @param school of the enrolment that counts; null when on no roll
 * @param statuses the newest first, ended ones too; without youth justice for school users
 * @param attendance sessions of the school year to date
 * @param lastFourWeeks sessions of the last four school weeks
 * @param weeks attendance by week since 1 September of the year before, oldest first
 * @param halfDaysOutTerm half days of suspension in the term
 * @param halfDaysOutYear half days of suspension in the school year, against the limit of 90
 * @param suspensions of this and the last school year, the newest first, cancelled ones too
 * @param compulsorySchoolAge whether the pupil is of compulsory school age
 * @param asOf the day that the card is about
 * @param summaryOnly whether statuses, need, weeks and suspensions are left out for this reader: absent, not none
 * @param dataTo the last day for which this pupil's registers carry a mark; null when they carry none
 */
public record PupilCard(
        PupilId pupil,
        @Nullable String upn,
        @Nullable String localReference,
        String surname,
        String forename,
        LocalDate dateOfBirth,
        String ncyear,
        @Nullable SchoolUrn school,
        String schoolName,
        int homeLa,
        SenProvision senProvision,
        String senNeed,
        List<Status> statuses,
        AttendanceCounts attendance,
        AttendanceCounts lastFourWeeks,
        List<Week> weeks,
        int halfDaysOutTerm,
        int halfDaysOutYear,
        List<Suspension> suspensions,
        boolean compulsorySchoolAge,
        LocalDate asOf,
        @Nullable LocalDate dataTo,
        boolean summaryOnly) {

    /** A status with the person who works with the pupil, or an empty name. */
    public record Status(
            PupilStatus status, LocalDate from, @Nullable LocalDate to, String worker) {

        public boolean covers(LocalDate date) {
            return new StatusSpell(status, from, to).covers(date);
        }
    }

    /**
     * One week.
     *
     * @param attended sessions attended
     * @param possible possible sessions; 0 in holidays and when nothing came
     * @param suspended whether a half day of suspension lies in it
     */
    public record Week(LocalDate monday, int attended, int possible, boolean suspended) {}

    public PupilCard {
        statuses = List.copyOf(statuses);
        weeks = List.copyOf(weeks);
        suspensions = List.copyOf(suspensions);
    }

    /** Identity and totals, for those who may not see the detail. */
    public PupilCard summary() {
        return new PupilCard(
                pupil,
                upn,
                localReference,
                surname,
                forename,
                dateOfBirth,
                ncyear,
                school,
                schoolName,
                homeLa,
                senProvision,
                "",
                List.of(),
                attendance,
                lastFourWeeks,
                List.of(),
                halfDaysOutTerm,
                halfDaysOutYear,
                List.of(),
                compulsorySchoolAge,
                asOf,
                dataTo,
                true);
    }

    /** The UPN, or that there is none, with our own reference. */
    public String number() {
        return upn != null ? upn : "No UPN, " + localReference;
    }

    public String name() {
        return forename + " " + surname;
    }

    /** "Year 10", "Reception" and so on. */
    public String yearGroup() {
        return YearGroups.words(ncyear);
    }
}
