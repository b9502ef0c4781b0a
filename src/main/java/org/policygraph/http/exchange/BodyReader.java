package org.policygraph.http.exchange;

import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.policygraph.http.setting.HttpLimits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;

/** Reads a request body that may be too long, too slow, or never end. */
public final class BodyReader {
    private static final int BLOCK = 8 * 1024;

    private final HttpLimits limits;

    public BodyReader(HttpLimits limits) {
        this.limits = limits;
    }

    /**
     * The whole body.
     *
     * @throws HttpError if it is longer than the limit, or has not come in time. The time counts
     *     for the body as a whole, since a client that sends a byte now and then is never idle, and
     *     a body that comes in drops is cut before. Or if too much is asked for to work on it soon
     */
    public byte[] read(HttpServletRequest request) {
        return read(request, limits.maxBodyBytes());
    }

    private byte[] read(HttpServletRequest request, long most) {
        long begin = System.nanoTime();
        try {
            InputStream stream = request.getInputStream();
            byte[] block = new byte[block(request.getContentLength())];
            ByteArrayOutputStream body = new ByteArrayOutputStream(block.length);
            for (int n = stream.read(block); n >= 0; n = stream.read(block)) {
                body.write(block, 0, n);
                if (body.size() > most) throw tooLarge(most);
                if (limits.isTooSlow(body.size(), System.nanoTime() - begin)) throw tooSlow();
            }
            AdmissionTicket.enter(request);
            return body.toByteArray();
        } catch (HttpException.RuntimeException e) {
            throw e.getCode() == HttpStatus.REQUEST_TIMEOUT_408 ? tooSlow() : broken();
        } catch (IOException e) {
            throw e.getCause() instanceof TimeoutException ? tooSlow() : broken();
        }
    }

    /**
     * The whole body, which must be JSON in UTF-8.
     *
     * @throws HttpError if its Content-Type says otherwise, or as {@link #read} does
     */
    public byte[] readJson(HttpServletRequest request) {
        return readJson(request, false);
    }

    /**
     * The same of somebody who may edit, whose body may hold a file.
     *
     * @param mayEdit whether they may
     */
    public byte[] readJson(HttpServletRequest request, boolean mayEdit) {
        if (!MediaTypes.isUtf8Json(request.getHeader(MediaTypes.FIELD))) {
            throw new HttpError(
                    HttpErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be application/json in UTF-8, and its Content-Type say so.");
        }
        return read(request, limits.maxBodyBytes(mayEdit));
    }

    /** A short body fits into one block, with a byte to spare that finds its end. */
    private static int block(int announced) {
        return announced >= 0 && announced < BLOCK ? announced + 1 : BLOCK;
    }

    public static HttpError tooLarge(long limit) {
        return new HttpError(
                HttpErrorCode.PAYLOAD_TOO_LARGE,
                "The body of a request may be at most " + limit + " bytes long.");
    }

    private static HttpError tooSlow() {
        return new HttpError(HttpErrorCode.REQUEST_TIMEOUT, "The request did not arrive in time.");
    }

    private static HttpError broken() {
        return HttpError.badRequest("The body of the request is incomplete or malformed.");
    }
}
