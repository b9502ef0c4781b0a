package org.policygraph.http.exchange;

/** The codes that an answer of this package can carry, each with its HTTP status. */
public enum HttpErrorCode {
    /** Words and status are those of the protocol: clients look for them, and then send both. */
    PERSISTED_QUERY_NOT_FOUND(200, "PersistedQueryNotFound", "服务器没有存下这个查询，请连同查询一起发送。"),
    BAD_REQUEST(400, "The request is malformed.", "请求的写法不对。"),
    UNAUTHENTICATED(401, "This needs a key, or another one.", "这需要密钥，或另一个密钥。"),
    FORBIDDEN(403, "This is not done here for anybody.", "这里不为任何人做这件事。"),
    NOT_FOUND(404, "There is nothing at this address.", "这个地址上没有内容。"),
    GONE(410, "What was at this address has been removed.", "这个地址上的内容已被删除。"),
    METHOD_NOT_ALLOWED(405, "This address does not have this method.", "这个地址不接受这种方法。"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is served here.", "这里不提供所要的格式。"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time.", "请求没有及时到达。"),
    PAYLOAD_TOO_LARGE(413, "The body of the request is too long.", "请求的正文太长。"),
    URI_TOO_LONG(414, "The address of the request is too long.", "请求的地址太长。"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the request is not read here.", "这里读不了请求的格式。"),
    RANGE_NOT_SATISFIABLE(416, "There is no such part.", "没有这一部分。"),
    MISDIRECTED(
            421,
            "This server is not reached under the host of the request; --public-url says under which it is.",
            "请求里的主机名不是这个服务器的，它的地址由 --public-url 给出。"),
    RATE_LIMITED(429, "This client has asked too often for now.", "请求过于频繁，请稍后再试。"),
    HEADERS_TOO_LARGE(431, "The header fields of the request are too long.", "请求的头部太长。"),
    INTERNAL(500, "The server failed to answer. Its log names the cause.", "服务器没能回答，原因已记入日志。"),
    HTTP_VERSION_NOT_SUPPORTED(505, "This server speaks HTTP/1.1.", "这里只支持 HTTP/1.1。"),
    STOPPING(503, "The server is stopping and takes no more requests.", "服务器正在停止，不再接受请求。"),
    STORE_UNAVAILABLE(503, "The data cannot be reached at the moment.", "数据暂时无法取得。"),
    QUERY_TOO_COMPLEX(400, "The query would take more than its share.", "这个查询的用量超过了限度。"),
    TIMEOUT(503, "The query was not answered in time.", "没能及时回答这个查询。"),
    BUSY(503, "Too many requests are being answered.", "正在回答的请求太多。");

    /** What Jetty answers to HTTP/2 where it is not offered. */
    private static final int UPGRADE_REQUIRED = 426;

    /** Seconds after which it is worth to ask again. */
    private static final int AGAIN = 5;

    private final int status;
    private final String sentence;
    private final String chinese;

    HttpErrorCode(int status, String sentence, String chinese) {
        this.status = status;
        this.sentence = sentence;
        this.chinese = chinese;
    }

    public int status() {
        return status;
    }

    /** What it means, for people, where nothing more precise is known. */
    public String sentence() {
        return sentence;
    }

    /** The same in Chinese. */
    public String chinese() {
        return chinese;
    }

    /**
     * Seconds after which the same request may be answered; 0 where it never is, or nobody knows.
     */
    public int retryAfterSeconds() {
        return this == TIMEOUT || this == BUSY ? AGAIN : 0;
    }

    /** The code for a status that a library chose. */
    public static HttpErrorCode ofStatus(int status) {
        if (status == UPGRADE_REQUIRED) return HTTP_VERSION_NOT_SUPPORTED;
        for (HttpErrorCode code : values()) {
            if (code.status == status) return code;
        }
        return status < 500 ? BAD_REQUEST : INTERNAL;
    }
}
