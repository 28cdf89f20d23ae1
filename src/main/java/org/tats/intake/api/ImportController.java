package org.tats.intake.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.intake.FileTooLarge;
import org.tats.intake.ImportId;
import org.tats.intake.ImportKind;
import org.tats.intake.ImportResult;
import org.tats.intake.ImportService;
import org.tats.intake.TempFiles;

/** Files in over HTTP. Every file that could be read at all is answered with 200, refused ones too. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private final ImportService imports;
    private final TempFiles tempFiles;
    private final Access access;

    ImportController(ImportService imports, TempFiles tempFiles, Access access) {
        this.imports = imports;
        this.tempFiles = tempFiles;
        this.access = access;
    }

    /**
     * What became of a file, as programs read it.
     *
     * @param status LOADED, PARTLY_LOADED, REFUSED or ALREADY_LOADED
     */
    record Answer(
            UUID id,
            String kind,
            String status,
            int rowsRead,
            int rowsLoaded,
            int rowsUnchanged,
            int rowsRejected,
            String message) {

        static Answer of(ImportResult result) {
            return new Answer(
                    result.id().value(),
                    result.kind().code(),
                    result.status().name(),
                    result.rowsRead(),
                    result.rowsLoaded(),
                    result.rowsUnchanged(),
                    result.rowsRejected(),
                    result.message());
        }
    }

    /**
     * The body is the file. The query is read by hand: asking the request for its parameters would swallow a body that
     * curl calls a form.
     */
    @PostMapping
    Answer load(HttpServletRequest request) throws IOException {
        if (!access.may(Permission.LOAD_FILES)) {
            throw new Refused(HttpStatus.FORBIDDEN, "This token may not load files.");
        }
        UriComponents query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build();
        ImportKind kind = kind(query);
        refuseForms(request);
        boolean complete = parameter(query, "complete")
                .map(value -> value.equals("true") || value.equals("1"))
                .orElse(false);
        if (request.getContentLengthLong() > tempFiles.largest()) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "The file is larger than this server takes.");
        }
        Path file = tempFiles.receive(request.getInputStream());
        try {
            String filename = parameter(query, "filename").orElse("");
            return Answer.of(imports.load(kind, filename, complete, file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static ImportKind kind(UriComponents query) {
        String kinds = "schools, calendars, pupils, suspensions, attendance or statuses";
        String text = parameter(query, "kind")
                .orElseThrow(() -> new Refused(HttpStatus.BAD_REQUEST, "Say the kind of file: kind=" + kinds + "."));
        return ImportKind.of(text)
                .orElseThrow(() -> new Refused(HttpStatus.BAD_REQUEST, "The kind is none of " + kinds + "."));
    }

    private static void refuseForms(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new Refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the file itself as the body, not a form with a file.");
        }
    }

    private static Optional<String> parameter(UriComponents query, String name) {
        return Optional.ofNullable(query.getQueryParams().getFirst(name))
                .map(value -> java.net.URLDecoder.decode(value, StandardCharsets.UTF_8))
                .filter(value -> !value.isBlank());
    }

    @GetMapping("/{id}")
    Answer find(@PathVariable String id) {
        return Answer.of(ImportResult.of(imports.find(importId(id))));
    }

    @GetMapping("/{id}/rejections")
    void rejections(@PathVariable String id, HttpServletResponse response) throws IOException {
        ImportId importId = importId(id);
        imports.find(importId);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rows-set-aside.csv\"");
        imports.writeReasons(importId, response.getWriter());
    }

    private static ImportId importId(String text) {
        try {
            return new ImportId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new NotFound();
        }
    }

    /** The request itself is at fault, not the file. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final HttpStatus status;
        private final String sentence;

        Refused(HttpStatus status, String sentence) {
            super(sentence);
            this.status = status;
            this.sentence = sentence;
        }
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return ProblemDetail.forStatusAndDetail(refused.status, refused.sentence);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(FileTooLarge tooLarge) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONTENT_TOO_LARGE,
                Optional.ofNullable(tooLarge.getMessage()).orElse(""));
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound notFound) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such import.");
    }
}
