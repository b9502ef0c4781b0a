package org.policygraph.http.dataset;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.endpoint.Endpoint;
import org.policygraph.http.endpoint.Operation;
import org.policygraph.http.endpoint.Tag;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.setting.ServerSettings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Whom to tell of a hole (RFC 9116): the contact of the publisher, where one is told. */
public final class SecurityContactHandler {
    /** The field Expires must lie less than a year ahead (§2.5.5); the contact is read each day. */
    private static final int DAYS = 180;

    private final @Nullable String contact;
    private final String address;

    public SecurityContactHandler(ServerSettings settings) {
        this.contact = settings.publisher().contact();
        this.address = settings.publicUrl() + Paths.SECURITY;
    }

    /** The file. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.at(Paths.SECURITY)
                        .get(
                                this::get,
                                Operation.named(
                                                "securityContact",
                                                Tag.SITE,
                                                "Whom to tell of a hole (RFC 9116), where the server was started with a contact")
                                        .answers("The contact", MediaTypes.PLAIN)
                                        .refuses(HttpErrorCode.NOT_FOUND)
                                        .example(Paths.SECURITY, 404)));
    }

    /**
     * Sends the file.
     *
     * @throws HttpError if there is no contact
     */
    private void get(Context ctx) {
        if (contact == null) {
            HttpErrorCode code = HttpErrorCode.NOT_FOUND;
            throw new HttpError(code, code.sentence());
        }
        Instant expires = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS);
        String text =
                "Contact: "
                        + contact
                        + "\nExpires: "
                        + expires
                        + "\nPreferred-Languages: zh, en\nCanonical: "
                        + address
                        + "\n";
        EntityTag.send(ctx, MediaTypes.PLAIN, text.getBytes(StandardCharsets.UTF_8));
    }
}
