package org.tats.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Optional conditions of one query. Conditions are constants of the program; what people type goes in as parameters. */
public final class SqlFilter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition without parameters of its own. */
    public SqlFilter and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with one named parameter. */
    public SqlFilter and(String condition, String name, Object value) {
        parameters.put(name, value);
        return and(condition);
    }

    /** Adds a condition with its named parameters. */
    public SqlFilter and(String condition, Map<String, ?> values) {
        parameters.putAll(values);
        return and(condition);
    }

    /** All conditions joined by {@code and}; {@code true} when there are none. */
    public String where() {
        return conditions.isEmpty() ? "true" : "(" + String.join(") and (", conditions) + ")";
    }

    public Map<String, Object> params() {
        return Map.copyOf(parameters);
    }
}
