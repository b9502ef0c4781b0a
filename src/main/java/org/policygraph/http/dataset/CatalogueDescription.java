package org.policygraph.http.dataset;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.setting.Publisher;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.vocab.Licence;

import java.util.List;

/**
 * The catalogue that the dataset is in, the services that serve it, and who publishes them: the
 * mandatory and recommended properties of DCAT-AP 3, as far as they are known. When the catalogue
 * was issued or changed is not known; of what kind its publisher is, nobody says.
 */
final class CatalogueDescription {
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";

    /** Government and public sector; population and society. */
    private static final List<String> THEMES = List.of("data-theme/GOVE", "data-theme/SOCI");

    private static final List<String> LANGUAGES = List.of("language/ZHO", "language/ENG");
    private static final List<String> KEYWORDS_ZH =
            List.of("政策", "政策摘要", "民生", "社会保障", "目标群体", "责任部门", "知识图谱");
    private static final List<String> KEYWORDS_EN =
            List.of(
                    "policy",
                    "policy digest",
                    "social policy",
                    "target group",
                    "responsible department",
                    "knowledge graph",
                    "linked data");

    private final ServerSettings settings;
    private final StatementSet said;
    private final Node dataset;

    CatalogueDescription(ServerSettings settings, StatementSet said, Node dataset) {
        this.settings = settings;
        this.said = said;
        this.dataset = dataset;
    }

    void describe() {
        Node catalogue = said.part("catalog");
        said.node(catalogue, RDF.type.asNode(), StatementSet.term("dcat", "Catalog"));
        said.text(catalogue, "dct", "title", "政策图谱目录", "zh");
        said.text(catalogue, "dct", "title", "Policy Graph catalogue", "en");
        said.text(catalogue, "dct", "description", "本服务器所提供的数据集及其服务。", "zh");
        said.text(
                catalogue,
                "dct",
                "description",
                "The dataset that this server holds, and the services that it serves it by.",
                "en");
        said.node(catalogue, "dcat", "dataset", dataset);
        said.node(catalogue, "foaf", "homepage", StatementSet.iri(settings.publicUrl() + "/"));
        said.node(catalogue, "dcat", "themeTaxonomy", StatementSet.iri(EU + "data-theme"));
        said.node(catalogue, "dct", "spatial", StatementSet.iri(EU + "country/CHN"));
        common(catalogue);
        common(dataset);
        topics(dataset);
        said.text(dataset, "dct", "title", "Policy Graph", "en");
        said.string(dataset, "dct", "identifier", dataset.getURI());
        said.node(dataset, "dct", "spatial", StatementSet.iri(EU + "country/CHN"));
        services(catalogue);
        publisher();
        licence();
    }

    private void services(Node catalogue) {
        service(
                catalogue,
                "graphql",
                "GraphQL",
                "措施、目标群体、部门及其依据的查询。",
                "Measures, groups, departments and what they rest on, as typed and paged answers.",
                Paths.GRAPHQL,
                Paths.SCHEMA,
                "https://spec.graphql.org/");
        service(
                catalogue,
                "sparql",
                "SPARQL",
                "对整个图谱的 SPARQL 1.1 查询。",
                "SPARQL 1.1 queries of the whole graph.",
                Paths.SPARQL,
                Paths.SPARQL,
                "https://www.w3.org/TR/sparql11-protocol/");
        service(
                catalogue,
                "reconcile",
                "Reconciliation",
                "把名称与群体、部门、措施、主题和文件对应起来。",
                "Matches names with groups, departments, measures, themes and documents.",
                Paths.RECONCILE,
                Paths.OPENAPI,
                "https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/");
    }

    private void service(
            Node catalogue,
            String name,
            String title,
            String chinese,
            String english,
            String endpoint,
            String description,
            String specification) {
        Node service = said.part("service-" + name);
        said.node(catalogue, "dcat", "service", service);
        said.node(service, RDF.type.asNode(), StatementSet.term("dcat", "DataService"));
        said.text(service, "dct", "title", title, "en");
        said.text(service, "dct", "description", chinese, "zh");
        said.text(service, "dct", "description", english, "en");
        String url = settings.publicUrl();
        said.node(service, "dcat", "endpointURL", StatementSet.iri(url + endpoint));
        said.node(service, "dcat", "endpointDescription", StatementSet.iri(url + description));
        said.node(service, "dcat", "servesDataset", dataset);
        said.node(service, "dct", "conformsTo", StatementSet.iri(specification));
        common(service);
        topics(service);
    }

    /** What holds of the catalogue, the dataset and the services alike. */
    private void common(Node resource) {
        said.node(resource, "dct", "publisher", said.part("publisher"));
        said.node(resource, "dcat", "contactPoint", said.part("contact"));
        said.node(resource, "dct", "license", StatementSet.iri(Licence.DATA.iri()));
        String access = settings.access().isKeyRequired() ? "RESTRICTED" : "PUBLIC";
        said.node(resource, "dct", "accessRights", StatementSet.iri(EU + "access-right/" + access));
        for (String language : LANGUAGES) {
            said.node(resource, "dct", "language", StatementSet.iri(EU + language));
        }
    }

    private void topics(Node resource) {
        for (String theme : THEMES) {
            said.node(resource, "dcat", "theme", StatementSet.iri(EU + theme));
        }
        KEYWORDS_ZH.forEach(word -> said.text(resource, "dcat", "keyword", word, "zh"));
        KEYWORDS_EN.forEach(word -> said.text(resource, "dcat", "keyword", word, "en"));
    }

    private void publisher() {
        Publisher told = settings.publisher();
        Node publisher = said.part("publisher");
        said.node(publisher, RDF.type.asNode(), StatementSet.term("foaf", "Agent"));
        Node contact = said.part("contact");
        said.node(contact, RDF.type.asNode(), StatementSet.iri(VCARD + "Kind"));
        Node name = StatementSet.iri(VCARD + "fn");
        if (told.name() != null) {
            said.string(publisher, "foaf", "name", told.name());
            said.node(contact, name, StatementSet.string(told.name()));
        } else {
            String chinese = settings.publicUrl() + " 的运行者（未署名）";
            String english = "Whoever runs " + settings.publicUrl() + " (no name is told)";
            said.text(publisher, "foaf", "name", chinese, "zh");
            said.text(publisher, "foaf", "name", english, "en");
            said.node(contact, name, StatementSet.text(english, "en"));
        }
        String address = told.contact();
        boolean isMail = address != null && address.startsWith("mailto:");
        said.node(
                contact,
                StatementSet.iri(VCARD + (isMail ? "hasEmail" : "hasURL")),
                StatementSet.iri(address == null ? settings.publicUrl() + Paths.ABOUT : address));
    }

    private void licence() {
        Node licence = StatementSet.iri(Licence.DATA.iri());
        said.node(licence, RDF.type.asNode(), StatementSet.term("dct", "LicenseDocument"));
        said.node(
                licence,
                "dct",
                "type",
                StatementSet.iri("http://purl.org/adms/licencetype/Attribution"));
    }
}
