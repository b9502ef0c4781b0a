package org.policygraph.http.endpoint;

import io.javalin.http.Handler;

import org.policygraph.http.exchange.DescriptionFormat;
import org.policygraph.http.exchange.HttpErrorCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Endpoints of what is described as a page and as RDF, by Accept and at an address for each. */
public final class Descriptions {
    private static final String[] FIELDS = {"ETag", "Link"};

    private Descriptions() {}

    /** What such an operation answers. */
    public static Operation answers(Operation operation) {
        return operation
                .answers("The page, or RDF", DescriptionFormat.mediaTypes())
                .with(FIELDS)
                .refuses(HttpErrorCode.NOT_ACCEPTABLE);
    }

    /**
     * The address for each form of a description.
     *
     * @param path of the description, to which the suffixes are added
     * @param id of its operation
     */
    public static List<Endpoint> bySuffix(
            String path, String id, Tag tag, Handler handler, Endpoint.Lane lane) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (DescriptionFormat format : DescriptionFormat.withSuffix()) {
            String suffix = String.valueOf(format.suffix());
            String name = suffix.substring(1, 2).toUpperCase(Locale.ROOT) + suffix.substring(2);
            Operation operation =
                    Operation.named(id + name, tag, "The same in one format")
                            .answers("The description", format.mediaType())
                            .with(FIELDS)
                            .example(path + suffix);
            endpoints.add(Endpoint.at(path + suffix).get(handler, operation).in(lane).variant());
        }
        return endpoints;
    }
}
