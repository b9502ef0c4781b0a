package org.policygraph.http.exchange;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.policygraph.http.operate.AdmissionControl;

/**
 * The place of a request among those that are worked on. It is held only while there is work: not
 * while a body arrives or an answer is taken at the pace of its client, so that slow clients hold
 * no place. For one thread.
 */
public final class AdmissionTicket {
    private static final String ATTRIBUTE = "policygraph.admission";

    private final AdmissionControl control;
    private final boolean isForDownloads;
    private boolean isIn;

    private AdmissionTicket(AdmissionControl control, boolean isForDownloads) {
        this.control = control;
        this.isForDownloads = isForDownloads;
    }

    /**
     * Has a request need a place from here on.
     *
     * @param isForDownloads whether the place is kept until the answer is sent
     */
    public static void require(
            HttpServletRequest request, AdmissionControl control, boolean isForDownloads) {
        request.setAttribute(ATTRIBUTE, new AdmissionTicket(control, isForDownloads));
    }

    /**
     * Takes the place, if the request needs one.
     *
     * @throws HttpError if none is free, or soon will be
     */
    public static void enter(HttpServletRequest request) {
        AdmissionTicket ticket = of(request);
        if (ticket == null || ticket.isIn) return;
        if (!ticket.control.enter()) throw HttpError.overloaded();
        ticket.isIn = true;
    }

    /** Called when the answer is worked out and about to be sent. */
    public static void leave(HttpServletRequest request) {
        AdmissionTicket ticket = of(request);
        if (ticket != null && !ticket.isForDownloads) ticket.end();
    }

    /** Gives the place back, if the request still has it. */
    public static void end(HttpServletRequest request) {
        AdmissionTicket ticket = of(request);
        if (ticket != null) ticket.end();
    }

    private void end() {
        if (isIn) control.leave();
        isIn = false;
    }

    private static @Nullable AdmissionTicket of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof AdmissionTicket ticket ? ticket : null;
    }
}
