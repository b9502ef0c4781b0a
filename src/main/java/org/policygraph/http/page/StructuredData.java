package org.policygraph.http.page;

import org.policygraph.bulk.Dump;
import org.policygraph.http.dataset.DatasetDescription;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.json.JsonBytes;
import org.policygraph.vocab.Licence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dataset in the words of schema.org, inside a page, for search engines. It is a data block,
 * which no browser executes, so the policy for scripts does not concern it (HTML, §4.12.1). No
 * figure is in it that would have to be worked out first.
 */
final class StructuredData {
    private final ServerSettings settings;

    StructuredData(ServerSettings settings) {
        this.settings = settings;
    }

    /** The element for the head of a page. */
    String script(String version) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", "https://schema.org/");
        dataset.put("@type", "Dataset");
        dataset.put("@id", settings.iriBase() + "dataset");
        dataset.put("name", "政策图谱 Policy Graph");
        dataset.put("description", DatasetDescription.ABOUT_ZH + " " + DatasetDescription.ABOUT_EN);
        dataset.put("url", settings.publicUrl() + Paths.DATASET);
        dataset.put("license", Licence.DATA.iri());
        dataset.put("isAccessibleForFree", true);
        dataset.put("inLanguage", List.of("zh", "en"));
        if (!version.isEmpty()) dataset.put("version", version);
        dataset.put("distribution", Arrays.stream(Dump.values()).map(this::download).toList());
        String json = new String(JsonBytes.write(dataset), StandardCharsets.UTF_8);
        // Nothing in a value may end the element.
        return "<script type=\"application/ld+json\">"
                + json.replace("<", "\\u003c")
                + "</script>\n";
    }

    private Map<String, Object> download(Dump dump) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put("@type", "DataDownload");
        download.put("name", dump.fileName());
        download.put("description", dump.description());
        download.put("encodingFormat", dump.mediaType());
        download.put("contentUrl", settings.publicUrl() + "/" + dump.fileName());
        return download;
    }
}
