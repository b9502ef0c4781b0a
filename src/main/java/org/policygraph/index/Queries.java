package org.policygraph.index;

import org.apache.jena.graph.Node;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Criteria as queries of the index. */
final class Queries {
    /** More terms than this are gathered into one set instead of being walked side by side. */
    private static final int MOST_SIDE_BY_SIDE = 16;

    private static final Query EVERYTHING = new TermQuery(Fields.term(Fields.MEASURE));

    private Queries() {}

    static Query of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Everything _ -> EVERYTHING;
            case Criterion.All all -> all(all.parts());
            case Criterion.Any any -> any(any.parts().stream().map(Queries::of).toList());
            case Criterion.Not not -> not(of(not.part()));
            case Criterion.InDocument in -> nodes(Fields.DOCUMENT, in.documents());
            case Criterion.InTheme in -> nodes(Fields.THEME, in.themes());
            case Criterion.InDivision in -> nodes(Fields.DIVISION, in.divisions());
            case Criterion.OfOriginal _ -> new TermQuery(Fields.term(Fields.ORIGINAL));
            case Criterion.CitesParagraph cites ->
                    terms(cites.numbers().stream().map(each -> Fields.number(each.toString())));
            case Criterion.Cites cites -> nodes(Fields.PARAGRAPH, cites.paragraphs());
            case Criterion.Has has -> new TermQuery(Fields.term(Fields.has(has.property(), "")));
            case Criterion.HasValue has ->
                    terms(has.values().stream().map(each -> Fields.has(has.property(), each)));
            case Criterion.Linked linked -> linked(linked);
            case Criterion.HasLink has ->
                    terms(
                            has.bases().stream()
                                    .map(each -> Fields.linked(has.link(), each))
                                    .flatMap(term -> withRoles(term, has.roles())));
            case Criterion.Holds holds -> holds(holds.folded());
        };
    }

    private static Query all(List<Criterion> parts) {
        if (parts.size() == 1) return of(parts.getFirst());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(EVERYTHING, Occur.FILTER);
        for (Criterion part : parts) {
            if (part instanceof Criterion.Not not) query.add(of(not.part()), Occur.MUST_NOT);
            else query.add(of(part), Occur.FILTER);
        }
        return query.build();
    }

    private static Query any(List<Query> parts) {
        if (parts.isEmpty()) return MatchNoDocsQuery.INSTANCE;
        if (parts.size() == 1) return parts.getFirst();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, Occur.SHOULD));
        return query.build();
    }

    private static Query not(Query part) {
        return new BooleanQuery.Builder()
                .add(EVERYTHING, Occur.FILTER)
                .add(part, Occur.MUST_NOT)
                .build();
    }

    private static Query nodes(String kind, Set<Node> nodes) {
        return terms(nodes.stream().map(each -> Fields.of(kind, each)));
    }

    private static Query linked(Criterion.Linked linked) {
        String kind = linked.below() ? Fields.LINK_BELOW : Fields.LINK;
        List<String> terms = new ArrayList<>();
        for (Node concept : linked.concepts()) {
            for (String basis : linked.bases()) {
                String term = Fields.link(kind, linked.link(), concept.getURI(), basis);
                withRoles(term, linked.roles()).forEach(terms::add);
            }
        }
        return terms(terms.stream());
    }

    private static Stream<String> withRoles(String term, Set<String> roles) {
        if (roles.isEmpty()) return Stream.of(term);
        return roles.stream().map(role -> Fields.withRole(term, role));
    }

    private static Query terms(Stream<String> terms) {
        List<String> written = terms.toList();
        if (written.size() <= MOST_SIDE_BY_SIDE) {
            return any(
                    written.stream()
                            .map(each -> (Query) new TermQuery(Fields.term(each)))
                            .toList());
        }
        Collection<BytesRef> bytes = new ArrayList<>();
        written.forEach(each -> bytes.add(new BytesRef(each)));
        return new TermInSetQuery(Fields.TERM, bytes);
    }

    /** Measures whose folded text holds these characters; scores by how often. */
    static Query holds(String folded) {
        int length = folded.codePointCount(0, folded.length());
        if (length == 0) throw new IllegalArgumentException("no characters to look for");
        if (length <= Fields.LONGEST_GRAM) {
            return new TermQuery(new Term(Fields.gram(length), folded));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int last = length - Fields.LONGEST_GRAM;
        for (int at = 0; at < last; at += Fields.LONGEST_GRAM) phrase.add(gram(folded, at), at);
        return phrase.add(gram(folded, last), last).build();
    }

    private static Term gram(String folded, int from) {
        int start = folded.offsetByCodePoints(0, from);
        int end = folded.offsetByCodePoints(start, Fields.LONGEST_GRAM);
        return new Term(Fields.gram(Fields.LONGEST_GRAM), folded.substring(start, end));
    }

    /** Measures that hold all words. */
    static Query words(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(holds(word), Occur.MUST));
        return query.build();
    }

    /** Measures that hold at least so many of some terms. */
    static Query some(Collection<String> grams, int least) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        grams.forEach(gram -> query.add(holds(gram), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(least).build();
    }

    /** What answers the words, among what meets a criterion. */
    static Query filtered(Query words, Criterion where) {
        if (where instanceof Criterion.Everything) return words;
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new ConstantScoreQuery(of(where)), Occur.FILTER)
                .build();
    }
}
