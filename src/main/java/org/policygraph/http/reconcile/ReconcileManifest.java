package org.policygraph.http.reconcile;

import org.policygraph.http.exchange.Paths;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.graph.RequestContext;
import org.policygraph.query.json.JsonBytes;
import org.policygraph.query.reconcile.EntityType;
import org.policygraph.query.reconcile.Reconciliation;
import org.policygraph.vocab.Pol;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The service manifest (Reconciliation Service API 0.2, section 3.1). */
record ReconcileManifest(ServerSettings settings, Reconciliation reconciliation) {
    /** The version of the specification. */
    private static final String VERSION = "0.2";

    /** The frame in which a preview is shown, in pixels. */
    private static final int WIDTH = 430;

    private static final int HEIGHT = 300;

    Map<String, Object> json(RequestContext reading) {
        return JsonBytes.object(
                "versions",
                List.of(VERSION),
                "name",
                "政策图谱 Policy Graph",
                "identifierSpace",
                settings.iriBase(),
                "schemaSpace",
                Pol.NS,
                "defaultTypes",
                Arrays.stream(EntityType.values()).map(type -> type(reading, type)).toList(),
                "documentation",
                settings.publicUrl() + Paths.ABOUT,
                "logo",
                settings.publicUrl() + Paths.ASSETS + "icon.svg",
                "batchSize",
                ReconcileRequests.MOST_QUERIES,
                "view",
                JsonBytes.object("url", address(Paths.RECONCILE_VIEW) + "?id={{id}}"),
                "preview",
                preview(),
                "suggest",
                JsonBytes.object(
                        "entity", service(Paths.RECONCILE_SUGGEST + "entity"),
                        "type", service(Paths.RECONCILE_SUGGEST + "type"),
                        "property", service(Paths.RECONCILE_SUGGEST + "property")),
                "extend",
                JsonBytes.object("propose_properties", service(Paths.RECONCILE_PROPERTIES)));
    }

    private Map<String, Object> type(RequestContext reading, EntityType type) {
        return JsonBytes.object("id", type.id(), "name", reconciliation.name(reading, type));
    }

    private Map<String, Object> preview() {
        return JsonBytes.object(
                "url",
                address(Paths.RECONCILE_PREVIEW) + "?id={{id}}",
                "width",
                WIDTH,
                "height",
                HEIGHT);
    }

    private Map<String, Object> service(String path) {
        return JsonBytes.object("service_url", settings.publicUrl(), "service_path", path);
    }

    private String address(String path) {
        return settings.publicUrl() + path;
    }
}
