package org.policygraph.trace.cite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.MapJsonBuilder;
import de.undercouch.citeproc.helper.json.MapJsonBuilderFactory;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is cited, as an item of the Citation Style Language 1.0.2. What is read at the permalink is
 * a page of the web, whatever it is a digest of: hence {@code webpage}, and EB/OL in GB/T 7714.
 */
final class CslItems {
    /** The names of types that CSL has are what the library's constants say of themselves. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING).build();

    /** The digests are in Chinese as it is written on the mainland. */
    private static final String LANGUAGE = "zh-CN";

    private CslItems() {}

    /** The item for a style that has no words of its own for a digest. */
    static CSLItemData plain(CitationData cited) {
        return common(cited).build();
    }

    /**
     * The item for a style that shows the kind of source right after the title, with this word for
     * a digest. Where the title stands in the place of an author, the style would part the two.
     */
    static CSLItemData withKind(CitationData cited, String digest) {
        CSLItemDataBuilder item = common(cited);
        if (cited.isOfDigest()) item.title(cited.title() + " [" + digest + "]");
        return item.build();
    }

    private static CSLItemDataBuilder common(CitationData cited) {
        CSLItemDataBuilder item =
                new CSLItemDataBuilder()
                        .id(cited.iri())
                        .type(CSLType.WEBPAGE)
                        .language(LANGUAGE)
                        .title(cited.title())
                        .author(names(cited.authors()))
                        .URL(cited.permalink());
        Imprint digest = cited.digest();
        LocalDate issued = digest == null ? null : digest.date();
        if (issued != null) {
            item.issued(issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth());
        }
        OfficialDate official = cited.isOfDigest() ? null : cited.work().date();
        if (official != null) {
            List<Integer> parts = official.parts();
            switch (parts.size()) {
                case 1 -> item.issued(parts.get(0));
                case 2 -> item.issued(parts.get(0), parts.get(1));
                default -> item.issued(parts.get(0), parts.get(1), parts.get(2));
            }
        }
        LocalDate accessed = cited.accessed();
        if (accessed != null) {
            item.accessed(accessed.getYear(), accessed.getMonthValue(), accessed.getDayOfMonth());
        }
        return item;
    }

    /** Literal names: those of bodies have no family and no given name. */
    private static CSLName @Nullable [] names(List<String> bodies) {
        if (bodies.isEmpty()) return null;
        return bodies.stream()
                .map(each -> new CSLNameBuilder().literal(each).build())
                .toArray(CSLName[]::new);
    }

    /** The item as CSL-JSON, in an array as that format wants it. */
    static String json(CitationData cited) {
        Map<String, Object> item = new LinkedHashMap<>(map(common(cited).build()));
        if (cited.isOfDigest()) item.put("genre", "摘要（作者不详）");
        String note = CitationNote.chinese(cited);
        if (!note.isEmpty()) item.put("note", note);
        Map<String, Object> custom = custom(cited);
        if (!custom.isEmpty()) item.put("custom", custom);
        try {
            return JSON.writeValueAsString(List.of(item));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of strings can always be written", e);
        }
    }

    @SuppressWarnings("unchecked") // what the library promises for this builder
    private static Map<String, Object> map(CSLItemData item) {
        return (Map<String, Object>) item.toJson(new MapJsonBuilder(new MapJsonBuilderFactory()));
    }

    private static Map<String, Object> paraphrased(Work work) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", work.iri());
        document.put("title", work.title());
        if (!work.issuers().isEmpty()) document.put("issuers", work.issuers());
        return document;
    }

    private static void add(@Nullable CitedPassage passage, Map<String, Object> custom) {
        if (passage == null) return;
        if (passage instanceof CitedPassage.OfDigest digest) {
            custom.put("measure", digest.measure());
            custom.put("markers", digest.markers());
        }
        if (passage instanceof CitedPassage.OfOriginal original) {
            custom.put("locator", original.chinese());
        }
        custom.put("span", passage.span().fragment());
    }

    private static void changes(
            Work work, Work.Effect effect, String name, Map<String, Object> custom) {
        List<String> documents =
                work.changes().stream()
                        .filter(each -> each.effect() == effect)
                        .map(Work.Change::iri)
                        .toList();
        if (!documents.isEmpty()) custom.put(name, documents);
    }

    /** For programs, what the note says to people. */
    private static Map<String, Object> custom(CitationData cited) {
        Map<String, Object> custom = new LinkedHashMap<>();
        Imprint digest = cited.digest();
        if (digest != null) {
            custom.put("digest", digest.iri());
            if (digest.source() != null) custom.put("sourceStatedByDigest", digest.source());
            if (digest.printedDate() != null) {
                custom.put("dateStatedByDigest", digest.printedDate());
            }
        }
        if (cited.isOfDigest()) custom.put("paraphrases", paraphrased(cited.work()));
        String number = cited.work().number();
        if (number != null) custom.put("documentNumber", number);
        changes(cited.work(), Work.Effect.REPEALS, "repealedBy", custom);
        changes(cited.work(), Work.Effect.AMENDS, "amendedBy", custom);
        add(cited.passage(), custom);
        if (!cited.version().isEmpty()) custom.put("datasetVersion", cited.version());
        return custom;
    }
}
