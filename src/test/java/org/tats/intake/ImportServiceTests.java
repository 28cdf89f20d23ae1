package org.tats.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
@Transactional
class ImportServiceTests {

    private static final String ATTENDANCE = "upn,laestab,date,session,code\n";
    private static final String STATUSES = "upn,status,from,to,worker\n";

    private final ImportService imports;
    private final SignedIn signedIn;
    private final JdbcClient jdbc;

    ImportServiceTests(@Autowired ImportService imports, @Autowired SignedIn signedIn, @Autowired JdbcClient jdbc) {
        this.imports = imports;
        this.signedIn = signedIn;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void load() {
        signedIn.as(Role.ANALYST);
        SmallAuthority.load(imports);
    }

    private ImportResult send(ImportKind kind, String text) {
        return SmallAuthority.send(imports, kind, text);
    }

    private static String marks(String code) {
        return ATTENDANCE
                + SmallAuthority.ONE + ",8764901,2026-11-05,AM," + code + "\n"
                + SmallAuthority.ONE + ",8764901,2026-11-05,PM,\\\n";
    }

    private String heldMarks() {
        return jdbc
                .sql("select marks from registry.attendance order by window_start, urn")
                .query(String.class)
                .list()
                .stream()
                .map(String::strip)
                .collect(Collectors.joining("|"));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void loadsSchoolsOfAllAuthoritiesAndClosedOnes() {
        assertThat(jdbc.sql("select phase from registry.school order by urn")
                        .query(String.class)
                        .list())
                .containsExactly("SECONDARY", "PRIMARY", "SPECIAL", "PUPIL_REFERRAL_UNIT", "SECONDARY");
        assertThat(jdbc.sql("select laestab, la_code, open, close_date from registry.school where urn = 100005")
                        .query()
                        .singleRow())
                .containsEntry("laestab", 8774001)
                .containsEntry("la_code", 877)
                .containsEntry("open", false)
                .containsEntry("close_date", java.sql.Date.valueOf(LocalDate.of(2019, 8, 31)));
    }

    @Test
    void loadsPupilsWithTheSchoolsAuthorityAsHomeByDefault() {
        assertThat(jdbc.sql("""
                                select p.upn, p.surname, p.date_of_birth, p.sen_provision, p.fsm, p.home_la, e.urn
                                from registry.pupil p join registry.enrolment e using (pupil_id) order by ncyear""")
                        .query((row, number) -> List.of(
                                row.getString(1),
                                row.getDate(3).toLocalDate(),
                                row.getString(4),
                                String.valueOf(row.getObject(5)),
                                row.getInt(6),
                                row.getInt(7)))
                        .list())
                .containsExactly(
                        List.of(SmallAuthority.THREE, LocalDate.of(2016, 10, 16), "E", "null", 877, 100002),
                        List.of(SmallAuthority.ONE, LocalDate.of(2014, 1, 5), "N", "false", 876, 100001),
                        List.of(SmallAuthority.TWO, LocalDate.of(2013, 2, 5), "K", "true", 876, 100001));
    }

    @Test
    void loadsGoodRowsAndSetsTheOthersAside() {
        ImportResult result = send(
                ImportKind.STATUSES,
                STATUSES
                        + SmallAuthority.ONE + ",CIN,2026-01-05,,Worker 1\n"
                        + SmallAuthority.TWO + ",Mystery,2026-01-05,,Worker 1\n"
                        + SmallAuthority.THREE + ",Early help,05/01/2026,2026-06-30,\n");
        assertThat(result.status()).isEqualTo(ImportStatus.PARTLY_LOADED);
        assertThat(result.message()).isEqualTo("2 rows are in. 1 row needs correcting.");
        assertThat(List.of(result.rowsRead(), result.rowsLoaded(), result.rowsUnchanged(), result.rowsRejected()))
                .containsExactly(3, 2, 0, 1);
        assertThat(jdbc.sql("select status from registry.status_spell order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("CIN", "EARLY_HELP");
        assertThat(imports.groups(result.id())).singleElement().satisfies(group -> {
            assertThat(group.problem()).isEqualTo("The status is not known");
            assertThat(group.rows()).isOne();
            assertThat(group.line()).isEqualTo(3);
        });
    }

    @Test
    void saysThatTheSameFileAgainChangesNothing() {
        assertThat(send(ImportKind.ATTENDANCE, marks("/")).status()).isEqualTo(ImportStatus.LOADED);
        ImportResult again = send(ImportKind.ATTENDANCE, marks("/"));
        assertThat(again.status()).isEqualTo(ImportStatus.ALREADY_LOADED);
        assertThat(List.of(again.rowsRead(), again.rowsLoaded(), again.rowsUnchanged(), again.rowsRejected()))
                .containsExactly(2, 0, 2, 0);
        assertThat(again.message()).isEqualTo("This file was loaded before and changes nothing.");
    }

    @Test
    void loadsTheFirstFileAgainAfterACorrection() {
        send(ImportKind.ATTENDANCE, marks("/"));
        ImportResult correction = send(ImportKind.ATTENDANCE, marks("I"));
        assertThat(correction.status()).isEqualTo(ImportStatus.LOADED);
        assertThat(List.of(correction.rowsLoaded(), correction.rowsUnchanged())).containsExactly(1, 1);
        assertThat(heldMarks()).isEqualTo("I\\");
        ImportResult back = send(ImportKind.ATTENDANCE, marks("/"));
        assertThat(back.status()).isEqualTo(ImportStatus.LOADED);
        assertThat(heldMarks()).isEqualTo("/\\");
    }

    @Test
    void tellsAnotherFileWithTheSameRowsFromTheSameFile() {
        send(ImportKind.ATTENDANCE, marks("/"));
        ImportResult other = send(ImportKind.ATTENDANCE, marks("/") + "\n");
        assertThat(other.status()).isEqualTo(ImportStatus.LOADED);
        assertThat(other.message()).isEqualTo("All 2 rows were in already. Nothing changed.");
    }

    @Test
    void refusesAWrongFileWholeAndKeepsThatItCame() {
        ImportResult result = send(ImportKind.PUPILS, marks("/"));
        assertThat(result.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(result.message()).contains("surname", "It looks like a file of the kind “attendance”.");
        assertThat(List.of(result.rowsRead(), result.rowsLoaded(), result.rowsUnchanged(), result.rowsRejected()))
                .containsOnly(0);
        assertThat(imports.find(result.id()).status()).isEqualTo(ImportStatus.REFUSED);
    }

    @Test
    void takesBackWhatItHadReadOfAFileThatBreaksOff() {
        int pupils = count("registry.pupil");
        String row = ",Fir,Pupil 8,2014-01-05,F,8,8764901,2025-09-01,N,,,,\n";
        ImportResult result = send(
                ImportKind.PUPILS,
                SmallAuthority.PUPIL_HEADER + SmallAuthority.NOBODY + row + "\"" + SmallAuthority.ONE + row.repeat(9));
        assertThat(result.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(count("registry.pupil")).isEqualTo(pupils);
        assertThat(count("registry.staging_pupil")).isZero();
        assertThat(send(ImportKind.ATTENDANCE, marks("/")).status()).isEqualTo(ImportStatus.LOADED);
    }

    @Test
    void loadsAHeaderAloneWithNoRows() {
        ImportResult result = send(ImportKind.STATUSES, STATUSES);
        assertThat(result.status()).isEqualTo(ImportStatus.LOADED);
        assertThat(result.rowsRead()).isZero();
        assertThat(result.message()).isEqualTo("The file has column names and no rows. Nothing changed.");
    }

    @Test
    void acceptsWhatRegistersReallyHold() {
        StringBuilder rows = new StringBuilder(ATTENDANCE);
        List<String> codes = List.of("/", "\\", "L", "i", "C1", "H", "J", "Y", "#", "-", "*", "", " C2 ", "D");
        for (int day = 0; day < codes.size(); day++) {
            rows.append(SmallAuthority.ONE + ",8764901,"
                    + LocalDate.of(2026, 10, 1).plusDays(day) + ",AM," + codes.get(day) + "\n");
        }
        ImportResult result = send(ImportKind.ATTENDANCE, rows.toString());
        assertThat(result.status()).isEqualTo(ImportStatus.LOADED);
        assertThat(result.rowsLoaded()).isEqualTo(codes.size() - 3);
    }

    @Test
    void takesSuspensionsAsTheCensusWritesThem() {
        ImportResult result = send(
                ImportKind.SUSPENSIONS,
                "startdate,UPN,laestab,category,sessions,reason1,reason2,reason3,start_date\n"
                        + "x," + SmallAuthority.ONE + ",876/4901,FIXD,5.0,pp,PP,,2026-Oct-16 00:00:00\n"
                        + "x," + SmallAuthority.TWO + ",8764901,PERM,10.0,BW,DB,,14/11/2026\n");
        assertThat(result.status()).as(result.message()).isEqualTo(ImportStatus.LOADED);
        assertThat(jdbc.sql("select category || sessions || reason1 || reason2 from registry.suspension order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("PERM0BWDB", "SUSP5PP");
    }

    @Test
    void readsACalendarInPeoplesWords() {
        ImportResult result = send(
                ImportKind.CALENDARS,
                "laestab,date,kind\n8764901,2026-11-20,School day\n8764901,2026-11-23,teacher training\n"
                        + "8764901,2026-12-25,Bank Holiday\n8764901,2026-11-24,closure\n");
        assertThat(result.status()).isEqualTo(ImportStatus.LOADED);
        assertThat(jdbc.sql("select kind from registry.calendar_day order by date")
                        .query(String.class)
                        .list())
                .containsExactly("SCHOOL", "INSET", "CLOSED", "HOLIDAY");
    }

    @Test
    void endsEnrolmentsOnlyWithACompleteFileAndNeverThoseOfRowsSetAside() {
        String one = SmallAuthority.PUPIL_HEADER + SmallAuthority.ONE
                + ",Oak,Pupil 1,2014-01-05,F,8,8764901,2025-09-01,N,,WBRI,N,876\n";
        send(ImportKind.PUPILS, one);
        assertThat(onRoll()).containsExactlyInAnyOrder(SmallAuthority.ONE, SmallAuthority.TWO, SmallAuthority.THREE);

        String wrongLetter = (SmallAuthority.TWO.startsWith("A") ? "B" : "A") + SmallAuthority.TWO.substring(1);
        SmallAuthority.send(
                imports,
                ImportKind.PUPILS,
                true,
                one + wrongLetter + ",Oak,Pupil 2,05/02/2013,M,9,876/4901,2024-09-02,K,SEMH,,Y,\n");
        assertThat(onRoll()).containsExactlyInAnyOrder(SmallAuthority.ONE, SmallAuthority.TWO, SmallAuthority.THREE);

        SmallAuthority.send(imports, ImportKind.PUPILS, true, one);
        assertThat(onRoll()).containsExactlyInAnyOrder(SmallAuthority.ONE, SmallAuthority.THREE);
    }

    private List<String> onRoll() {
        return jdbc.sql("""
                        select p.upn from registry.enrolment e join registry.pupil p using (pupil_id)
                        where e.leaving_date is null""").query(String.class).list();
    }

    @Test
    void keepsHashWhoWhenAndCounts() {
        ImportResult result = SmallAuthority.send(
                imports,
                ImportKind.STATUSES,
                false,
                (STATUSES + SmallAuthority.ONE + ",CIN,2026-01-05,,Ren\u00e9e\n")
                        .getBytes(Charset.forName("windows-1252")));
        ImportRow row = imports.list(0, 50).stream()
                .filter(some -> some.id().equals(result.id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.sha256()).matches("[0-9a-f]{64}");
        assertThat(row.readAs()).isEqualTo("Windows-1252, comma, 5 columns");
        assertThat(row.filename()).isEqualTo("statuses.csv");
        assertThat(row.person()).startsWith("Person ");
        assertThat(jdbc.sql("select worker from registry.status_spell")
                        .query(String.class)
                        .single())
                .isEqualTo("Ren\u00e9e");
        assertThat(jdbc.sql(
                                "select detail ->> 'sha256' from audit.event where action = 'FileLoaded' and subject_id = :id")
                        .param("id", result.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo(row.sha256());
    }

    @Test
    void givesTheRejectedRowsBackAsAFileThatLoadsOnceCorrected() {
        ImportResult result = send(
                ImportKind.ATTENDANCE,
                "note,upn,laestab,date,session,code\n=1+1," + SmallAuthority.ONE + ",8764901,2026-11-05,AM,ZZ\n"
                        + "\"a,b\"," + SmallAuthority.TWO + ",8764901,2026-11-05,noon,-\n");
        var out = new StringWriter();
        imports.writeRejected(result.id(), out);
        assertThat(out.toString())
                .startsWith(
                        "problem_line,problem_column,problem_code,problem_reason,note,upn,laestab,date,session,code")
                .contains("2,code,CODE,", ",'=1+1,", "\"a,b\"", ",noon,'-");
        ImportResult corrected =
                send(ImportKind.ATTENDANCE, out.toString().replace(",ZZ", ",I").replace(",noon,", ",PM,"));
        assertThat(corrected.status()).isEqualTo(ImportStatus.LOADED);
        assertThat(corrected.rowsRejected()).isZero();
    }

    @Test
    void tellsHowFarItHasCome() {
        StringBuilder rows = new StringBuilder(ATTENDANCE);
        for (int day = 0; day < 5_000; day++) {
            rows.append(
                    SmallAuthority.ONE + ",8764901," + LocalDate.of(2010, 1, 1).plusDays(day) + ",AM,/\n");
        }
        List<Long> heard = new ArrayList<>();
        assertThat(sendWithProgress(rows.toString(), (read, part) -> heard.add(read))
                        .rowsLoaded())
                .isEqualTo(5_000);
        assertThat(heard).containsExactly(2_000L, 4_000L, 5_000L);
    }

    private ImportResult sendWithProgress(String text, Progress progress) {
        try {
            var file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("tats-test-", ".csv"), text);
            try {
                return imports.load(ImportKind.ATTENDANCE, "../many.csv", false, file, progress);
            } finally {
                java.nio.file.Files.delete(file);
            }
        } catch (java.io.IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    @Test
    void isRefusedToWhomItDoesNotConcern() {
        signedIn.as(Role.MEMBER);
        assertThatThrownBy(() -> send(ImportKind.STATUSES, STATUSES)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.list(0, 10)).isInstanceOf(NotFound.class);
        signedIn.as(Role.ADMINISTRATOR);
        assertThat(imports.count()).isPositive();
        ImportId id = imports.list(0, 1).getFirst().id();
        assertThatThrownBy(() -> imports.writeRejected(id, new StringWriter())).isInstanceOf(NotFound.class);
    }
}
