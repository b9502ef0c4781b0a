package org.policygraph.http.dataset;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.html.Asset;
import org.policygraph.http.setting.Publisher;
import org.policygraph.http.setting.ServerSettings;

/**
 * What is said whatever data are held, from {@code catalogue.ttl}: the catalogue that the dataset
 * is in, the services that serve it, and who publishes them. These are the mandatory and
 * recommended properties of DCAT-AP 3, as far as they are known. When the catalogue was issued or
 * changed is not known; of what kind its publisher is, nobody says.
 */
record CatalogueDescription(ServerSettings settings, DescriptionBuilder said, Node dataset) {
    private static final String TEMPLATE =
            Asset.text("/org/policygraph/http/dataset/catalogue.ttl");
    private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";

    void describe() {
        String access = settings.access().isKeyRequired() ? "RESTRICTED" : "PUBLIC";
        String turtle =
                TEMPLATE.replace("{server}", settings.publicUrl())
                        .replace("{dataset}", dataset.getURI())
                        .replace("{access}", access);
        Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
        said.addAll(graph.find().toList());
        publisher();
    }

    private void publisher() {
        Publisher told = settings.publisher();
        Node publisher = said.part("publisher");
        Node contact = said.part("contact");
        Node name = DescriptionBuilder.iri(VCARD + "fn");
        if (told.name() != null) {
            said.string(publisher, "foaf", "name", told.name());
            said.node(contact, name, DescriptionBuilder.string(told.name()));
        } else {
            String chinese = settings.publicUrl() + " 的运行者（未署名）";
            String english = "Whoever runs " + settings.publicUrl() + " (no name is told)";
            said.text(publisher, "foaf", "name", chinese, "zh");
            said.text(publisher, "foaf", "name", english, "en");
            said.node(contact, name, DescriptionBuilder.text(english, "en"));
        }
        String address = told.contact();
        boolean isMail = address != null && address.startsWith("mailto:");
        said.node(
                contact,
                DescriptionBuilder.iri(VCARD + (isMail ? "hasEmail" : "hasURL")),
                DescriptionBuilder.iri(
                        address == null ? settings.publicUrl() + Paths.ABOUT : address));
    }
}
