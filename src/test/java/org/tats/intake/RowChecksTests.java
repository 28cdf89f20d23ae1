package org.tats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.registry.Upn;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Each kind of row with each fault it can have: set aside with its line, its column, its code and a plain reason. */
@TatsTest
class RowChecksTests {

    private static final String NEW = Upn.ofBody("876490120998").value();
    private static final String CALENDARS = "laestab,date,kind\n";
    private static final String ATTENDANCE = "upn,laestab,date,session,code\n";
    private static final String STATUSES = "upn,status,from,to,worker\n";
    private static final String SUSPENSIONS =
            "upn,laestab,category,start_date,sessions,reason1,reason2,reason3,notice_date,cancelled_on\n";
    private static final String SCHOOLS =
            SmallAuthority.SCHOOLS.lines().findFirst().orElseThrow() + "\n";

    private final ImportService imports;
    private final SignedIn signedIn;
    private static boolean loaded;

    RowChecksTests(@Autowired ImportService imports, @Autowired SignedIn signedIn) {
        this.imports = imports;
        this.signedIn = signedIn;
    }

    @BeforeEach
    void load() {
        signedIn.as(Role.ANALYST);
        if (!loaded) {
            SmallAuthority.load(imports);
            loaded = true;
        }
    }

    private RejectionRow rejected(ImportKind kind, String header, String row) {
        ImportResult result = SmallAuthority.send(imports, kind, header + row + "\n");
        assertThat(result.status()).as(result.message()).isEqualTo(ImportStatus.PARTLY_LOADED);
        assertThat(result.rowsRejected()).isOne();
        List<RejectionRow> rows = imports.rejections(result.id(), 0, 10);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().reason().toLowerCase(Locale.ROOT))
                .endsWith(".")
                .doesNotContain("oak", "pupil 1", SmallAuthority.ONE.toLowerCase(Locale.ROOT));
        return rows.getFirst();
    }

    private void check(ImportKind kind, String header, String row, String column, String code) {
        RejectionRow rejection = rejected(kind, header, row.replace("{1}", SmallAuthority.ONE));
        assertThat(rejection.code()).as(rejection.reason()).isEqualTo(code);
        assertThat(rejection.column()).isEqualTo(column);
        assertThat(rejection.line()).isEqualTo(2);
        assertThat(Fault.of(rejection.code())).isPresent();
    }

    static Stream<Arguments> upns() {
        return Stream.of(
                Arguments.of("", "1500"),
                Arguments.of("   ", "1500"),
                Arguments.of("Z801200001001", "1510"),
                Arguments.of("A123456789123", "1510"),
                Arguments.of("I801200001001", "1510"),
                Arguments.of("5ff4489b-998", "1510"),
                Arguments.of("A123456789012", "1530"),
                Arguments.of("H80X200001001", "1530"),
                Arguments.of("H80120000X001", "1540"),
                Arguments.of("H80120000100I", "1550"),
                Arguments.of("H801200001", "1540"),
                Arguments.of("H8012000010011", "1550"));
    }

    @ParameterizedTest
    @MethodSource("upns")
    void checksTheUpnBeforeAnythingElseOfTheRow(String upn, String code) {
        check(ImportKind.PUPILS, SmallAuthority.PUPIL_HEADER, upn + ",,,never,,,,,,,,,,too,many", "upn", code);
        check(ImportKind.ATTENDANCE, ATTENDANCE, upn + ",nowhere,never,noon,?", "upn", code);
        check(ImportKind.SUSPENSIONS, SUSPENSIONS, upn + ",,SUSP,,,,,,,", "upn", code);
        check(ImportKind.STATUSES, STATUSES, upn + ",CIN,,,", "upn", code);
    }

    static Stream<Arguments> pupils() {
        return Stream.of(
                Arguments.of(",Pupil 1,2014-01-05,F,8,8764901,2025-09-01,N,,,,", "surname", "REQUIRED"),
                Arguments.of("Oak,,2014-01-05,F,8,8764901,2025-09-01,N,,,,", "forename", "REQUIRED"),
                Arguments.of("Oak\u0007,Pupil 1,2014-01-05,F,8,8764901,2025-09-01,N,,,,", "surname", "CHARACTERS"),
                Arguments.of("\"Oak\nAsh\",Pupil 1,2014-01-05,F,8,8764901,2025-09-01,N,,,,", "surname", "LINES"),
                Arguments.of("x".repeat(101) + ",Pupil 1,2014-01-05,F,8,8764901,2025-09-01,N,,,,", "surname", "LONG"),
                Arguments.of("Oak,Pupil 1,05.01.2014,F,8,8764901,2025-09-01,N,,,,", "dob", "DATE"),
                Arguments.of("Oak,Pupil 1,2114-01-05,F,8,8764901,2025-09-01,N,,,,", "dob", "RANGE"),
                Arguments.of("Oak,Pupil 1,2027-01-05,F,8,8764901,2025-09-01,N,,,,", "dob", "FUTURE"),
                Arguments.of("Oak,Pupil 1,1990-01-05,F,8,8764901,2025-09-01,N,,,,", "dob", "RANGE"),
                Arguments.of("Oak,Pupil 1,2014-01-05,Oak,8,8764901,2025-09-01,N,,,,", "sex", "SEX"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,15,8764901,2025-09-01,N,,,,", "ncyear", "NCYEAR"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,8,Oak,2025-09-01,N,,,,", "laestab", "LAESTAB"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,8,8769999,2025-09-01,N,,,,", "laestab", "SCHOOL"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,8,8764901,2013-09-01,N,,,,", "entry_date", "ORDER"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,8,8764901,2029-09-01,N,,,,", "entry_date", "FUTURE"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,8,8764901,2025-09-01,Z,,,,", "sen_provision", "SEN"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,8,8764901,2025-09-01,K,XYZ,,,", "sen_need", "SEN"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,8,8764901,2025-09-01,N,,British,,", "ethnicity", "ETHNICITY"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,8,8764901,2025-09-01,N,,,perhaps,", "fsm", "YESNO"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,8,8764901,2025-09-01,N,,,,Halton", "home_la", "HOME_LA"),
                Arguments.of("Oak,Pupil 1,2014-01-05,F,8,8764901,2025-09-01,N,,,,,Oak", "", "FIELDS"));
    }

    @ParameterizedTest
    @MethodSource("pupils")
    void setsAPupilsRowAside(String rest, String column, String code) {
        check(ImportKind.PUPILS, SmallAuthority.PUPIL_HEADER, "{1}," + rest, column, code);
    }

    static Stream<Arguments> attendance() {
        return Stream.of(
                Arguments.of(SmallAuthority.NOBODY + ",8764901,2026-11-20,AM,/", "upn", "PUPIL"),
                Arguments.of("{1},8769999,2026-11-20,AM,/", "laestab", "SCHOOL"),
                Arguments.of("{1},,2026-11-20,AM,/", "laestab", "REQUIRED"),
                Arguments.of("{1},8764901,,AM,/", "date", "REQUIRED"),
                Arguments.of("{1},8764901,20 November,AM,/", "date", "DATE"),
                Arguments.of("{1},8764901,2026-11-31,AM,/", "date", "DATE"),
                Arguments.of("{1},8764901,2030-11-20,AM,/", "date", "FUTURE"),
                Arguments.of("{1},8764901,2025-11-20,noon,/", "session", "SESSION"),
                Arguments.of("{1},8764901,2025-11-20,,/", "session", "REQUIRED"),
                Arguments.of("{1},8764901,2025-11-20,AM,A", "code", "CODE"),
                Arguments.of("{1},8764901,2025-11-20,AM,//", "code", "CODE"),
                Arguments.of("{1},8764901,2024-06-20,AM,C2", "code", "CODE_DATE"),
                Arguments.of("{1},8764901,2024-06-20,AM,Y3", "code", "CODE_DATE"));
    }

    @ParameterizedTest
    @MethodSource("attendance")
    void setsAMarkAside(String row, String column, String code) {
        check(ImportKind.ATTENDANCE, ATTENDANCE, row, column, code);
    }

    static Stream<Arguments> suspensions() {
        return Stream.of(
                Arguments.of(SmallAuthority.NOBODY + ",8764901,SUSP,2025-11-20,4,DB,,,,", "upn", "PUPIL"),
                Arguments.of("{1},876/9999,SUSP,2025-11-20,4,DB,,,,", "laestab", "SCHOOL"),
                Arguments.of("{1},8764901,EXCL,2025-11-20,4,DB,,,,", "category", "CATEGORY"),
                Arguments.of("{1},8764901,SUSP,2025-13-20,4,DB,,,,", "start_date", "DATE"),
                Arguments.of("{1},8764901,SUSP,2030-11-20,4,DB,,,,", "start_date", "FUTURE"),
                Arguments.of("{1},8764901,SUSP,2025-11-20,2.5,DB,,,,", "sessions", "SESSIONS"),
                Arguments.of("{1},8764901,SUSP,2025-11-20,0,DB,,,,", "sessions", "SESSIONS"),
                Arguments.of("{1},8764901,SUSP,2025-11-20,91,DB,,,,", "sessions", "SESSIONS"),
                Arguments.of("{1},8764901,SUSP,2025-11-20,-2,DB,,,,", "sessions", "SESSIONS"),
                Arguments.of("{1},8764901,SUSP,2025-11-20,,DB,,,,", "sessions", "REQUIRED"),
                Arguments.of("{1},8764901,SUSP,2025-11-20,4,,DB,,,", "reason1", "REQUIRED"),
                Arguments.of("{1},8764901,SUSP,2025-11-20,4,ZZ,,,,", "reason1", "REASON"),
                Arguments.of("{1},8764901,SUSP,2025-11-20,4,DB,OT,,,", "reason2", "REASON_DATE"),
                Arguments.of("{1},8764901,SUSP,2023-11-20,4,VR,,,,", "reason1", "REASON_DATE"),
                Arguments.of("{1},8764901,SUSP,2025-11-20,4,DB,,,soon,", "notice_date", "DATE"),
                Arguments.of("{1},8764901,SUSP,2025-11-20,4,DB,,,2025-11-20,2025-11-19", "cancelled_on", "ORDER"));
    }

    @ParameterizedTest
    @MethodSource("suspensions")
    void setsASuspensionAside(String row, String column, String code) {
        check(ImportKind.SUSPENSIONS, SUSPENSIONS, row, column, code);
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(SmallAuthority.NOBODY + ",CIN,2025-11-20,,", "upn", "PUPIL"),
                Arguments.of("{1},Oak,2025-11-20,,", "status", "STATUS"),
                Arguments.of("{1},,2025-11-20,,", "status", "REQUIRED"),
                Arguments.of("{1},CIN,,,", "from", "REQUIRED"),
                Arguments.of("{1},CIN,2025-11-20,2025-11-19,", "to", "ORDER"),
                Arguments.of("{1},CIN,2025-11-20,," + "x".repeat(201), "worker", "LONG"));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void setsAStatusAside(String row, String column, String code) {
        check(ImportKind.STATUSES, STATUSES, row, column, code);
    }

    static Stream<Arguments> schoolsAndCalendars() {
        return Stream.of(
                Arguments.of(ImportKind.SCHOOLS, "10001,876,4901,Fir,01,1,4,,,,", "URN", "URN"),
                Arguments.of(ImportKind.SCHOOLS, ",876,4901,Fir,01,1,4,,,,", "URN", "REQUIRED"),
                Arguments.of(ImportKind.SCHOOLS, "100009,000,4901,Fir,01,1,4,,,,", "LA (code)", "LAESTAB"),
                Arguments.of(ImportKind.SCHOOLS, "100009,876,,Fir,01,1,4,,,,", "EstablishmentNumber", "REQUIRED"),
                Arguments.of(ImportKind.SCHOOLS, "100009,876,49,Fir,01,1,4,,,,", "EstablishmentNumber", "LAESTAB"),
                Arguments.of(ImportKind.SCHOOLS, "100009,876,4909,,01,1,4,,,,", "EstablishmentName", "REQUIRED"),
                Arguments.of(ImportKind.SCHOOLS, "100009,876,4909,Fir,01,1,4,old,,,", "StatutoryLowAge", "RANGE"),
                Arguments.of(ImportKind.SCHOOLS, "100009,876,4909,Fir,01,1,4,,,soon,", "OpenDate", "DATE"),
                Arguments.of(ImportKind.CALENDARS, "8769999,2026-11-20,SCHOOL", "laestab", "SCHOOL"),
                Arguments.of(ImportKind.CALENDARS, "8764901,2026-11-20,PARTY", "kind", "KIND"),
                Arguments.of(ImportKind.CALENDARS, "8764901,,SCHOOL", "date", "REQUIRED"));
    }

    @ParameterizedTest
    @MethodSource("schoolsAndCalendars")
    void setsASchoolOrADayAside(ImportKind kind, String row, String column, String code) {
        check(kind, kind == ImportKind.SCHOOLS ? SCHOOLS : CALENDARS, row, column, code);
    }

    static Stream<Arguments> repeats() {
        String pupil = ",Elder,Pupil 9,2014-01-05,F,8,8764901,2025-09-01,N,,,,";
        return Stream.of(
                Arguments.of(ImportKind.PUPILS, SmallAuthority.PUPIL_HEADER, NEW + pupil, NEW + pupil, "1520"),
                Arguments.of(
                        ImportKind.PUPILS,
                        SmallAuthority.PUPIL_HEADER,
                        NEW + pupil,
                        NEW + pupil.replace("2014-01-05", "2014-01-06").replace("4901", "1101"),
                        "1520"),
                Arguments.of(
                        ImportKind.ATTENDANCE,
                        ATTENDANCE,
                        "{1},8764901,2025-11-20,AM,/",
                        "{1},876/4901,20/11/2025,am,I",
                        "DUPLICATE"),
                Arguments.of(
                        ImportKind.SUSPENSIONS,
                        SUSPENSIONS,
                        "{1},8764901,SUSP,2025-11-20,4,DB,,,,",
                        "{1},8764901,FIXD,2025-11-20,6.0,PP,,,,",
                        "DUPLICATE"),
                Arguments.of(ImportKind.STATUSES, STATUSES, "{1},CP,2025-11-20,,", "{1},CPP,2025-11-20,,", "DUPLICATE"),
                Arguments.of(
                        ImportKind.CALENDARS,
                        CALENDARS,
                        "8764901,2026-11-20,open",
                        "8764901,2026-11-20,closed",
                        "DUPLICATE"),
                Arguments.of(
                        ImportKind.SCHOOLS,
                        SCHOOLS,
                        "100009,876,4909,Fir Example,01,1,4,,,,",
                        "100009,876,4910,Fir Example,01,1,4,,,,",
                        "DUPLICATE"));
    }

    @ParameterizedTest
    @MethodSource("repeats")
    void keepsTheFirstOfTwoRowsWithOneKey(ImportKind kind, String header, String first, String second, String code) {
        String text = header + (first + "\n" + second + "\n").replace("{1}", SmallAuthority.ONE);
        ImportResult result = SmallAuthority.send(imports, kind, text);
        assertThat(result.rowsLoaded() + result.rowsUnchanged()).isOne();
        assertThat(imports.rejections(result.id(), 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.code()).isEqualTo(code);
        });
    }
}
