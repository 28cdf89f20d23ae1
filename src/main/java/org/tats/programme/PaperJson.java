package org.tats.programme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tats.documents.FormData;
import org.tats.programme.Edition.PublishedInput;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a paper as JSON with sorted names: the same content is the same text. */
@Component
class PaperJson {

    private static final TypeReference<List<PaperFigure>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<List<PublishedInput>> PUBLICATIONS = new TypeReference<>() {};

    private final JsonMapper json;

    PaperJson(JsonMapper json) {
        this.json = json;
    }

    String content(FormData content) {
        return json.writeValueAsString(tree(content));
    }

    /** Texts are texts, rows are arrays. */
    private static Map<String, Object> tree(FormData data) {
        Map<String, Object> tree = new TreeMap<>(data.texts());
        data.rows()
                .forEach((name, rows) ->
                        tree.put(name, rows.stream().map(PaperJson::tree).toList()));
        return tree;
    }

    FormData content(String text) {
        return data(json.readTree(text));
    }

    private static FormData data(JsonNode tree) {
        FormData data = new FormData();
        tree.properties().forEach(entry -> {
            if (entry.getValue().isArray()) {
                data.rows(
                        entry.getKey(),
                        entry.getValue().valueStream().map(PaperJson::data).toList());
            } else {
                data.text(entry.getKey(), entry.getValue().asString());
            }
        });
        return data;
    }

    String figures(List<PaperFigure> figures) {
        return json.writeValueAsString(figures);
    }

    List<PaperFigure> figures(String text) {
        return json.readValue(text, FIGURES);
    }

    String publications(List<PublishedInput> publications) {
        return json.writeValueAsString(publications);
    }

    List<PublishedInput> publications(String text) {
        return json.readValue(text, PUBLICATIONS);
    }
}
