package org.tats.documents;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fills templates. Values are looked up in maps and nowhere else, so that a template can call nothing; escaping is the
 * business of each format, which never reads a value as markup.
 */
final class TemplateText {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .defaultValue("")
            .withCollector(new MapsOnly());

    private TemplateText() {}

    /** @throws com.samskivert.mustache.MustacheException when it is broken */
    static Template compile(String template) {
        return COMPILER.compile(template);
    }

    static String fill(String template, Map<String, Object> values) {
        return compile(template).execute(values);
    }

    private static final class MapsOnly extends BasicCollector {

        @Override
        @SuppressWarnings("NullAway") // the library takes null for "not here", and is not annotated
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? super.createFetcher(context, name) : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
