package org.tats.intake.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tats.access.RunAs;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.intake.ImportResult;
import org.tats.intake.ImportService;

/**
 * Loads files away from the screen, one after the other, so that a person can leave the page and come back. The result
 * itself is in the database; what is here is only how far things have come, until the person has seen it.
 */
@Component
class LoadRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LoadRuns.class);

    private final ImportService imports;
    private final Map<PersonId, List<LoadRun>> runs = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "imports");
        thread.setDaemon(true);
        return thread;
    });

    LoadRuns(ImportService imports) {
        this.imports = imports;
    }

    /** Takes the file over: it is loaded in its turn and deleted afterwards. */
    void start(PersonId person, LoadRun run) {
        runs.computeIfAbsent(person, first -> new CopyOnWriteArrayList<>()).add(run);
        worker.execute(() -> load(person, run));
    }

    /** This person's runs that have not been put away, in the order in which they were asked for. */
    List<LoadRun> of(PersonId person) {
        return runs.getOrDefault(person, List.of());
    }

    /** Puts the ended ones away. */
    void clearEnded(PersonId person) {
        runs.computeIfAbsent(person, first -> new CopyOnWriteArrayList<>()).removeIf(LoadRun::ended);
    }

    private void load(PersonId person, LoadRun run) {
        try {
            run.started();
            ImportResult result = RunAs.person(
                    person, () -> imports.load(run.kind(), run.filename(), run.complete(), run.file(), run::reached));
            run.done(result);
        } catch (DataAccessException | TransactionException | UncheckedIOException | NotFound failure) {
            LOG.error("A file of the kind {} could not be loaded", run.kind().code(), failure);
            run.failed();
        } finally {
            if (!run.ended()) {
                run.failed();
            }
            delete(run);
        }
    }

    private static void delete(LoadRun run) {
        try {
            Files.deleteIfExists(run.file());
        } catch (IOException kept) {
            LOG.warn("A temporary file could not be deleted", kept);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
