package org.policygraph.http;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

import java.util.List;

/**
 * What Jetty and Javalin would take from a request and must not: a method other than the one on its
 * first line, by which it would pass rules for the other one, and a body in a transfer coding that
 * nobody undoes (RFC 9112 §6.1).
 */
final class StrictRequests implements HttpConfiguration.Customizer {
    private static final String CHUNKED = "chunked";

    /** Fields in which one method is sent as another. */
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseFields) {
        HttpFields fields = request.getHeaders();
        boolean isCoded = false;
        boolean isOverridden = false;
        for (HttpField field : fields) {
            HttpHeader known = field.getHeader();
            isCoded |= known == HttpHeader.TRANSFER_ENCODING;
            isOverridden |= known == null && OVERRIDES.stream().anyMatch(field::is);
        }
        if (isCoded) checkCoding(request);
        if (!isOverridden) return request;
        HttpFields.Mutable without = HttpFields.build(fields);
        OVERRIDES.forEach(without::remove);
        HttpFields kept = without.asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return kept;
            }
        };
    }

    private static void checkCoding(Request request) {
        List<HttpField> codings = request.getHeaders().getFields(HttpHeader.TRANSFER_ENCODING);
        boolean isChunked =
                codings.size() == 1
                        && codings.getFirst().getValue().strip().equalsIgnoreCase(CHUNKED)
                        && request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1;
        if (!isChunked)
            throw new HttpException.RuntimeException(400, "a transfer coding that is not read");
    }
}
