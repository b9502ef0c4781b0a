package org.policygraph.trace;

import org.policygraph.extract.lexicon.Lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a clause cannot lose without saying something else: negations, comparators and
 * conditions. Words are read by {@link Lexicon}, so that the 不 of 不断 and the 无 of 无障碍 are none; the
 * resource {@code context-terms.tsv} lists them. Conditions that frame other words (对…的, 除…外) are
 * patterns.
 */
final class ContextTerms {
    private static final Lexicon<Optional<CutOff.Kind>> WORDS = new Lexicon<>(entries());

    private static final List<Pattern> CONDITIONS =
            List.of(
                    Pattern.compile("(?<![核面针应相])对(?!口|接|象|外|标|策)[^对]{2,}?的(?=\\p{IsHan})"),
                    Pattern.compile("(?:符合|具备|满足)[^的]{0,12}条件的?"),
                    Pattern.compile("(?<![解免消扣删排清])除(?!险|夕|臭|湿)[^的]{1,15}?外"),
                    Pattern.compile("以\\p{IsHan}{1,12}?为(?:前提|条件|限)"),
                    Pattern.compile("在\\p{IsHan}{1,15}?(?:(?:前提|条件|情况)下|基础上)"),
                    Pattern.compile(
                            "(?<![文任])凭(?![证据借单条栏])\\p{IsHan}{1,12}?(?:证明|证|卡|码|函|书|单|照|簿|处方|材料|票|记录)"),
                    Pattern.compile(
                            "(?<![坚主保支扶维秉把加相])持(?![续股久平])\\p{IsHan}{1,10}?(?:证|卡|码|照|函|书)(?![券上])"),
                    Pattern.compile(
                            "(?<![已曾财神])经(?!营|济|费|常|验|办|理|纪|贸|典|历|络|销)\\p{IsHan}{0,10}?"
                                    + "(?:批准|同意|评估|审核|认定|许可|审批|鉴定|评定)(?!机构|制度|体系|标准|办法)"),
                    Pattern.compile("^\\p{IsHan}{2,16}?的(?=可|应|须|不得|予以|给予|优先)"),
                    Pattern.compile(
                            "(?<![具没所拥现持原享])有[^有，]{0,4}?(?:需求|需要|意愿|困难)(?:的|(?=\\p{IsHan}{2}))"));

    private ContextTerms() {}

    /**
     * Something found.
     *
     * @param from its first UTF-16 unit
     * @param to one past its last unit
     */
    record Hit(CutOff.Kind kind, int from, int to) {}

    /** All that is found in a folded clause. */
    static List<Hit> in(String clause) {
        List<Hit> hits = new ArrayList<>();
        List<FigureFinder.Figure> figures = FigureFinder.in(clause);
        for (Lexicon.Hit<Optional<CutOff.Kind>> word : WORDS.read(clause)) {
            // The 所 of 300所有护理床位 belongs to the figure.
            if (figures.stream().anyMatch(each -> each.endsWithin(word.from(), word.to())))
                continue;
            word.entry().ifPresent(kind -> hits.add(new Hit(kind, word.from(), word.to())));
        }
        for (Pattern condition : CONDITIONS) {
            Matcher found = condition.matcher(clause);
            while (found.find()) {
                hits.add(new Hit(CutOff.Kind.CONDITION, found.start(), found.end()));
            }
        }
        for (FigureFinder.Figure figure : figures) {
            hits.add(new Hit(CutOff.Kind.NUMBER, figure.from(), figure.to()));
        }
        return hits;
    }

    private static Map<String, Optional<CutOff.Kind>> entries() {
        Map<String, Optional<CutOff.Kind>> entries = new HashMap<>();
        for (String line : lines("context-terms.tsv")) {
            String[] cells = line.split("\t", -1);
            CutOff.Kind kind = CutOff.Kind.valueOf(cells[0]);
            for (String word : cells[1].split(" ", -1)) entries.put(word, Optional.of(kind));
            if (cells.length < 3) continue;
            for (String longer : cells[2].split(" ", -1))
                entries.putIfAbsent(longer, Optional.empty());
        }
        return entries;
    }

    /** The lines of a resource of this package, without its comments. */
    static List<String> lines(String resource) {
        InputStream file = Objects.requireNonNull(ContextTerms.class.getResourceAsStream(resource));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
