package org.tats.shell;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves the files of {@code frontend/} under {@code /assets/<hash of all of them>/}, so that browsers may keep them for
 * ever and still never mix two builds.
 */
@Configuration(proxyBeanMethods = false)
class FrontendFiles {

    private static final String FOLDER = "META-INF/tats-frontend/";

    private final String base;

    FrontendFiles() throws IOException {
        this.base = "assets/" + hash() + "/";
    }

    /** The address of a file, relative to the application's root, so that it holds under any context path. */
    String address(String file) {
        return base + file;
    }

    // before Vaadin's own mapping, which takes every address that nobody else wants
    @Bean
    HandlerMapping frontendFilesMapping(ResourceHttpRequestHandler frontendFilesHandler) {
        return new SimpleUrlHandlerMapping(Map.of("/" + base + "**", frontendFilesHandler), 0);
    }

    @Bean
    ResourceHttpRequestHandler frontendFilesHandler() {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource(FOLDER)));
        handler.setCacheControl(
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        return handler;
    }

    private static String hash() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.*");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
