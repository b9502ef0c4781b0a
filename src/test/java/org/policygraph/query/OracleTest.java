package org.policygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policygraph.corpus.Corpus;
import org.policygraph.oracle.Answers;
import org.policygraph.oracle.AskedFilter;
import org.policygraph.oracle.CardAnswers;
import org.policygraph.oracle.GraphQlFilter;
import org.policygraph.oracle.RandomFilters;
import org.policygraph.oracle.SparqlAnswers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The engine, hand-written SPARQL and a walk through the graph say the same. The two oracles know
 * nothing of the engine and its index, so an error would have to be made three times.
 */
final class OracleTest {
    /** The corpus has digests alone; OfficialTextTest asks these. */
    private static final Set<String> OF_OFFICIAL_TEXTS =
            Set.of("division", "heldIn", "role", "status");

    private static final int MEASURES = 1_000;
    private static final int FILTERS = 500;
    private static final long SEED = 20_250_609;

    private static StoredFile corpus;

    @BeforeAll
    static void readTheCorpus(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("corpus.nq");
        Corpus.write(MEASURES, file);
        corpus = StoredFile.read(file);
    }

    @Test
    void everyFilterOfTheShippedGraphHasOneAnswer() {
        expectOneAnswerToFilters(ShippedGraph.file());
    }

    @Test
    void everyFilterOfAThousandMeasuresHasOneAnswer() {
        expectOneAnswerToFilters(corpus);
    }

    private static void expectOneAnswerToFilters(StoredFile data) {
        CardAnswers walked = new CardAnswers(data.union());
        Answers queried = new SparqlAnswers(data.union());
        int measures = walked.measures(new AskedFilter.Every()).size();
        Answers engine = new EngineAnswers(data.ask(), measures);
        int telling = 0;
        for (AskedFilter where : RandomFilters.of(walked.offer(), SEED, FILTERS)) {
            List<String> expected = walked.measures(where);
            String text = GraphQlFilter.text(where);
            assertThat(queried.measures(where)).as("SPARQL of %s", text).isEqualTo(expected);
            assertThat(engine.measures(where)).as("engine of %s", text).isEqualTo(expected);
            if (!expected.isEmpty() && expected.size() < measures) telling++;
        }
        assertThat(telling).as("filters that tell measures apart").isGreaterThan(FILTERS / 2);
    }

    /** A new member of a filter must be asked here too. */
    @Test
    void theFiltersAskEveryMemberOfTheInputsThatDigestsCanMeet() {
        TypeDefinitionRegistry schema = new SchemaParser().parse(TestGraph.sdl());
        Set<String> members =
                Stream.of("MeasureFilter", "GroupFilter", "DepartmentFilter")
                        .map(name -> schema.getTypeOrNull(name, InputObjectTypeDefinition.class))
                        .flatMap(input -> input.getInputValueDefinitions().stream())
                        .map(InputValueDefinition::getName)
                        .filter(member -> !OF_OFFICIAL_TEXTS.contains(member))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked =
                RandomFilters.of(new CardAnswers(corpus.union()).offer(), SEED, FILTERS).stream()
                        .map(GraphQlFilter::text)
                        .map(text -> text.replaceAll("\"[^\"]*\"", ""))
                        .flatMap(text -> Pattern.compile("\\w+(?=:)").matcher(text).results())
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).isEqualTo(members);
    }

    @Test
    void everyQuestionOfTheBenchmarkHasOneAnswer() {
        CardAnswers walked = new CardAnswers(corpus.union());
        Answers queried = new SparqlAnswers(corpus.union());
        Answers engine = new EngineAnswers(corpus.ask(), MEASURES);
        ThreeAnswers three = new ThreeAnswers(walked, queried, engine);
        for (String measure : walked.measures(new AskedFilter.Every())) {
            three.agree(measure, answers -> answers.measure(measure));
        }
        for (String group : walked.groups()) {
            three.agree(group, answers -> answers.ofGroup(group));
            three.agree(group, answers -> answers.ofGroupInRemit(group));
            three.agree(group, answers -> answers.across(group));
        }
        three.agree("all measures", answers -> answers.coverage(false));
        three.agree("measures with a commitment", answers -> answers.coverage(true));
        three.agree(Corpus.COMMON, answers -> answers.found(Corpus.COMMON));
        three.agree(Corpus.RARE, answers -> answers.found(Corpus.RARE));
    }

    private record ThreeAnswers(Answers walked, Answers queried, Answers engine) {
        void agree(String about, Function<Answers, ?> question) {
            Object expected = question.apply(walked);
            assertThat(question.apply(queried)).as("SPARQL of %s", about).isEqualTo(expected);
            assertThat(question.apply(engine)).as("engine of %s", about).isEqualTo(expected);
        }
    }
}
