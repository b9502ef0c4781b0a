package org.policygraph.http.dataset;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.exchange.EntityTag;
import org.policygraph.http.exchange.HttpError;
import org.policygraph.http.exchange.HttpErrorCode;
import org.policygraph.http.exchange.MediaTypes;
import org.policygraph.http.exchange.Paths;
import org.policygraph.http.setting.ServerSettings;
import org.policygraph.text.Messages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

    /**
     * Sends the file.
     *
     * @throws HttpError if there is no contact
     */
    public void get(Context ctx) {
        if (contact == null) {
            HttpErrorCode code = HttpErrorCode.NOT_FOUND;
            throw new HttpError(code, code.sentence());
        }
        Instant expires = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS);
        String text =
                Messages.format(
                        "Contact: %s\nExpires: %s\nPreferred-Languages: zh, en\nCanonical: %s\n",
                        contact, expires, address);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        EntityTag.send(
                ctx, MediaTypes.contentType(MediaTypes.PLAIN), content, EntityTag.of(content));
    }
}
