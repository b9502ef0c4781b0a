package org.policygraph.http.dataset;

import io.javalin.http.Context;

import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.html.Html;
import org.policygraph.http.html.RecordLinks;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.query.GraphQlEngine;
import org.policygraph.store.Edit;
import org.policygraph.store.NodeChange;
import org.policygraph.store.VersionChange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed (Atom, RFC 4287) with an entry for each version, newest first: nothing appears unless
 * content changed. An entry lists the records that changed and leads to each.
 */
public final class ChangesHandler {
    private static final String ATOM = "application/atom+xml";
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 20;

    /** How many records an entry names; the rest are counted. */
    private static final int NAMED = 100;

    private final ServerSettings settings;
    private final RecordLinks links;
    private final GraphQlEngine engine;

    public ChangesHandler(ServerSettings settings, GraphQlEngine engine) {
        this.settings = settings;
        this.links = new RecordLinks(settings);
        this.engine = engine;
    }

    /** The feed. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.CHANGES)
                        .get(
                                this::get,
                                Operation.named(
                                                "changes",
                                                Tag.BULK,
                                                "A feed of versions (Atom, RFC 4287): which records each one added, changed and removed")
                                        .answers("The feed", ATOM)
                                        .answers(304, "The reader has it", List.of())
                                        .example(Paths.CHANGES))
                        .documented(
                                "a feed with an entry for each version that changed something; `changes(since:)` in GraphQL says the same by record, and `subscription { datasetVersion { version } }` tells each new version as an event (`Accept: text/event-stream`)"));
    }

    /** Sends the feed. */
    private void get(Context ctx) {
        List<VersionChange> newest =
                engine.history().changes().reversed().stream().limit(ENTRIES).toList();
        byte[] content = feed(newest);
        EntityTag.send(ctx, ATOM, content);
    }

    private byte[] feed(List<VersionChange> versions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", settings.publicUrl() + Paths.CHANGES);
            element(xml, "title", "政策图谱 · 变更 Policy Graph: changes");
            element(xml, "updated", updated(versions));
            link(xml, "self", settings.publicUrl() + Paths.CHANGES);
            xml.writeStartElement("author");
            element(xml, "name", "Policy Graph");
            xml.writeEndElement();
            for (VersionChange version : versions) entry(xml, version);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static String updated(List<VersionChange> versions) {
        return versions.isEmpty()
                ? "1970-01-01T00:00:00Z"
                : versions.getFirst().version().time().toString();
    }

    private void entry(XMLStreamWriter xml, VersionChange version) throws XMLStreamException {
        List<NodeChange> records = version.nodes().stream().filter(engine::isRecord).toList();
        xml.writeStartElement("entry");
        // The same content can come back, and is then another entry.
        element(xml, "id", "urn:sha256:" + version.version().id() + ":" + version.number());
        element(xml, "title", title(records));
        element(xml, "updated", version.version().time().toString());
        link(xml, "alternate", settings.publicUrl() + Paths.LANDING);
        Edit edit = version.version().edit();
        if (edit != null && edit.by() != null) {
            xml.writeStartElement("author");
            element(xml, "name", edit.by());
            xml.writeEndElement();
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(content(version, records));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String title(List<NodeChange> records) {
        return String.format(
                Locale.ROOT,
                "新增 %1$d · 修改 %2$d · 删除 %3$d (%1$d added, %2$d changed, %3$d removed)",
                count(records, NodeChange.Kind.ADDED),
                count(records, NodeChange.Kind.CHANGED),
                count(records, NodeChange.Kind.REMOVED));
    }

    private static long count(List<NodeChange> records, NodeChange.Kind kind) {
        return records.stream().filter(each -> each.kind() == kind).count();
    }

    private String content(VersionChange version, List<NodeChange> records) {
        StringBuilder html = new StringBuilder();
        html.append("<p>").append(Html.isolated(version.version().id())).append("</p>");
        Edit edit = version.version().edit();
        if (edit != null) html.append(told(edit));
        html.append("<ul>");
        for (NodeChange each : records.subList(0, Math.min(NAMED, records.size()))) {
            String iri = each.node().getURI();
            html.append("<li>").append(each.kind()).append(' ');
            html.append(Html.link(links.address(iri), iri)).append("</li>");
        }
        html.append("</ul>");
        if (records.size() > NAMED)
            html.append("<p>+").append(records.size() - NAMED).append("</p>");
        return html.toString();
    }

    /** What made a version, by whom, and about what. */
    private String told(Edit edit) {
        StringBuilder html = new StringBuilder("<p>").append(edit.action());
        if (edit.by() != null) html.append(" · ").append(Html.isolated(edit.by()));
        if (edit.about() != null) {
            String iri = edit.about();
            html.append(" · ").append(Html.link(links.address(iri), iri));
        }
        return html.append("</p>").toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
