package org.tats.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tats.registry.Upn;

/** Files of a very small authority, written by hand, and a way to send them. */
public final class SmallAuthority {

    public static final String SCHOOLS = """
            URN,LA (code),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),\
            EstablishmentStatus (code),PhaseOfEducation (code),StatutoryLowAge,StatutoryHighAge,OpenDate,CloseDate
            100001,876,4901,Alder Example High,01,1,4,11,16,,
            100002,876,2001,Beech Example Primary,01,1,2,4,11,01-09-2001,
            100003,876,7001,Cedar Example School,07,1,0,4,16,,
            100004,876,1101,Dogwood Example Unit,14,1,0,11,16,,
            100005,877,4001,Elm Example High,34,2,4,11,16,,31-08-2019
            """;

    public static final String PUPIL_HEADER =
            "upn,surname,forename,dob,sex,ncyear,laestab,entry_date,sen_provision,sen_need,ethnicity,fsm,home_la\n";

    /** Three pupils who stay, in years 8, 9 and 5. */
    public static final String ONE = Upn.ofBody("876490120001").value();

    public static final String TWO = Upn.ofBody("876490119002").value();
    public static final String THREE = Upn.ofBody("876200121003").value();

    /** Passes the full rule and belongs to nobody. */
    public static final String NOBODY = Upn.ofBody("876490120999").value();

    public static final String PUPILS = PUPIL_HEADER
            + ONE + ",Oak,Pupil 1,2014-01-05,F,8,8764901,2025-09-01,N,,WBRI,N,876\n"
            + TWO + ",Oak,Pupil 2,05/02/2013,M,9,876/4901,2024-09-02,K,SEMH,,Y,\n"
            + THREE + ",Ash,Pupil 3,2016-Oct-16 00:00:00,F,5,8762001,2021-09-01,E,ASD,OAFG,,877\n";

    private SmallAuthority() {}

    /** Loads schools and pupils, as whoever is signed in. */
    public static void load(ImportService imports) {
        send(imports, ImportKind.SCHOOLS, SCHOOLS);
        send(imports, ImportKind.PUPILS, PUPILS);
    }

    public static ImportResult send(ImportService imports, ImportKind kind, String text) {
        return send(imports, kind, false, text);
    }

    public static ImportResult send(ImportService imports, ImportKind kind, boolean complete, String text) {
        return send(imports, kind, complete, text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportResult send(ImportService imports, ImportKind kind, boolean complete, byte[] bytes) {
        try {
            Path file = Files.createTempFile("tats-test-", ".csv");
            try {
                Files.write(file, bytes);
                return imports.load(kind, kind.code() + ".csv", complete, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
