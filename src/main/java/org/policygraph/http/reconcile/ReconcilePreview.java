package org.policygraph.http.reconcile;

import org.policygraph.http.html.Html;
import org.policygraph.http.html.PageTemplate;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.graph.Entity;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.reconcile.Property;
import org.policygraph.query.reconcile.PropertyValue;
import org.policygraph.query.reconcile.Reconciliation;
import org.policygraph.query.reconcile.TypedEntity;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Small views of records, for the frames of other programs. No script, no form. */
final class ReconcilePreview {
    private static final PageTemplate PAGE = PageTemplate.load("preview.html");

    /** Values of a property that are shown. */
    private static final int SHOWN = 8;

    private final ServerSettings settings;
    private final Reconciliation reconciliation;
    private final RecordLinks links;

    ReconcilePreview(ServerSettings settings, Reconciliation reconciliation) {
        this.settings = settings;
        this.reconciliation = reconciliation;
        this.links = new RecordLinks(settings);
    }

    /** A page for a frame. */
    byte[] page(RequestContext reading, TypedEntity record) {
        Entity entity = record.entity();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("{{stylesheet}}", Html.escape(settings.publicUrl() + "/assets/site.css"));
        parts.put("{{name}}", Html.escape(reconciliation.name(entity, record.type())));
        parts.put("{{address}}", Html.escape(String.valueOf(links.address(entity.iri()))));
        parts.put("{{iri}}", Html.escape(entity.iri()));
        parts.put("{{type}}", Html.escape(reconciliation.name(reading, record.type())));
        parts.put("{{properties}}", rows(reading, record));
        return PAGE.fill(parts).getBytes(StandardCharsets.UTF_8);
    }

    private String rows(RequestContext reading, TypedEntity record) {
        StringBuilder rows = new StringBuilder();
        for (Property property : reconciliation.properties(reading, record.type())) {
            List<PropertyValue> values = property.values().apply(record.entity());
            if (values.isEmpty()) continue;
            rows.append(property.inferred() ? "<tr class=\"inferred\">" : "<tr>")
                    .append("<th scope=\"row\">")
                    .append(Html.escape(property.name()))
                    .append("</th><td>")
                    .append(shown(values))
                    .append("</td></tr>\n");
        }
        return rows.toString();
    }

    private String shown(List<PropertyValue> values) {
        String shown =
                values.stream()
                        .limit(SHOWN)
                        .map(value -> Html.isolated(reconciliation.text(value)))
                        .collect(Collectors.joining("、"));
        return values.size() > SHOWN ? shown + " …" : shown;
    }
}
