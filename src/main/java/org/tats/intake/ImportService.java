package org.tats.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PersonId;

/** Takes files in: one transaction a file, good rows to the facts, wrong rows aside, a record of it in any case. */
@Service
@Transactional
public class ImportService {

    private final FileLoader loader;
    private final ImportRepository repository;
    private final ImportQueries queries;
    private final Access access;
    private final PeopleService people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportService(
            FileLoader loader,
            ImportRepository repository,
            ImportQueries queries,
            Access access,
            PeopleService people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.loader = loader;
        this.repository = repository;
        this.queries = queries;
        this.access = access;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Requires(Permission.LOAD_FILES)
    public ImportResult load(ImportKind kind, String filename, boolean complete, Path bytes) {
        return load(kind, filename, complete, bytes, Progress.UNHEARD);
    }

    /**
     * Loads a file, waiting for its turn while another is being loaded.
     *
     * @param filename as the sender calls it; a path before it is dropped
     * @param complete for pupils: the file holds everybody of its schools, so enrolments of others there end
     * @param bytes where the file is; it is left there
     */
    @Requires(Permission.LOAD_FILES)
    public ImportResult load(ImportKind kind, String filename, boolean complete, Path bytes, Progress progress) {
        repository.waitForTurn();
        Instant startedAt = clock.instant();
        ImportId id = ImportId.random();
        try (var aside = new RejectionSpool(id)) {
            FileFacts facts = FileFacts.of(bytes);
            FileOutcome outcome = loader.load(new SentFile(kind, complete, bytes, facts), aside, progress);
            boolean known = repository.knows(kind, complete, facts.sha256());
            ImportResult result = Verdict.of(id, kind, outcome, known);
            keep(result, new Keeping(FileNames.plain(filename), complete, facts.sha256(), startedAt), outcome, aside);
            events.publishEvent(new FileLoaded(result, facts.sha256(), complete));
            return result;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Keeping(String filename, boolean complete, String sha256, Instant startedAt) {}

    private void keep(ImportResult result, Keeping file, FileOutcome outcome, RejectionSpool aside) throws IOException {
        var row = new ImportRow(
                result.id(),
                result.kind(),
                file.filename(),
                file.complete(),
                file.sha256(),
                result.status(),
                result.rowsRead(),
                result.rowsLoaded(),
                result.rowsUnchanged(),
                result.rowsRejected(),
                result.message(),
                outcome.readAs(),
                "",
                file.startedAt(),
                clock.instant());
        repository.insert(row, access.current().id(), outcome.header());
        if (result.rowsRejected() > 0) {
            try (Reader rows = aside.read()) {
                repository.copyRejections(rows);
            }
        }
    }

    /** @throws NotFound if there was no such import */
    @Requires(Permission.SEE_IMPORTS)
    public ImportRow find(ImportId id) {
        return queries.find(id, this::nameOf).orElseThrow(NotFound::new);
    }

    /** Past imports, the newest first. */
    @Requires(Permission.SEE_IMPORTS)
    public List<ImportRow> list(int offset, int limit) {
        Map<PersonId, String> names = new HashMap<>();
        return queries.list(offset, limit, person -> names.computeIfAbsent(person, this::nameOf));
    }

    @Requires(Permission.SEE_IMPORTS)
    public int count() {
        return queries.count();
    }

    /** The rows set aside, by cause, the most frequent first. */
    @Requires(Permission.SEE_IMPORTS)
    public List<RejectionGroup> groups(ImportId id) {
        return queries.groups(id);
    }

    /** The rows set aside, in the order of the file: line, column, code and reason, without the rows themselves. */
    @Requires(Permission.SEE_IMPORTS)
    public List<RejectionRow> rejections(ImportId id, int offset, int limit) {
        find(id);
        return queries.rejections(id, offset, limit).stream()
                .map(RejectionRow::withoutRow)
                .toList();
    }

    /** Line, column, code and reason of every row set aside, as CSV. */
    @Requires(Permission.SEE_IMPORTS)
    public void writeReasons(ImportId id, Writer to) {
        opened(id);
        SafeCsv csv = new SafeCsv(to).row("line", "column", "code", "reason");
        queries.eachRejection(id, row -> csv.row(Integer.toString(row.line()), row.column(), row.code(), row.reason()));
        csv.flush();
    }

    /** Every row set aside as it came, with what is wrong before it, as CSV that can be corrected and loaded. */
    @Requires(Permission.LOAD_FILES)
    public void writeRejected(ImportId id, Writer to) {
        opened(id);
        var csv = new SafeCsv(to);
        RejectedCsv rows = new RejectedCsv(csv).header(queries.header(id));
        queries.eachRejection(id, rows::row);
        csv.flush();
    }

    private void opened(ImportId id) {
        ImportRow row = find(id);
        events.publishEvent(new Opened("import rejections", id.toString(), null, Map.of("rows", row.rowsRejected())));
    }

    private String nameOf(PersonId person) {
        return people.find(person).map(row -> row.name()).orElse("");
    }
}
