package org.tats.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The answer to a request that got as far as no screen: a sentence and the reference number under which the log has more;
 * nothing of what went wrong inside. Programs get the same as problem+json.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>%1$s – TATS</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body style="font-family:sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem"><main><h1>%1$s</h1>
            <p>%2$s</p><p>If you need help, call the panel office and give reference %3$s.</p>
            <p><a href="/">Go to your work today</a></p></main></body></html>
            """;
    private static final String PROBLEM = """
            {"title":"%s","status":%d,"detail":"%s","reference":"%s"}""";

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        String reference = reference(request, status);
        response.setStatus(status.value());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (isProgram(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter().write(PROBLEM.formatted(title(status), status.value(), sentence(status), reference));
        } else {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getWriter().write(PAGE.formatted(title(status), sentence(status), reference));
        }
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String reference(HttpServletRequest request, HttpStatus status) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? Failures.record(failure)
                : Failures.record(status.value());
    }

    private static boolean isProgram(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path != null && path.toString().startsWith("/api/");
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, UNAUTHORIZED, METHOD_NOT_ALLOWED -> "Page not found";
            case FORBIDDEN -> "This request was refused";
            default -> status.is4xxClientError() ? "This request could not be read" : "Something went wrong here";
        };
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, UNAUTHORIZED, METHOD_NOT_ALLOWED -> "There is nothing here that you may see.";
            case FORBIDDEN -> "It did not come from a page of TATS. Open the page again and try once more.";
            default ->
                status.is4xxClientError()
                        ? "Nothing was changed. Open the page again and try once more."
                        : "Nothing was saved by this request. Try again in a minute.";
        };
    }
}
