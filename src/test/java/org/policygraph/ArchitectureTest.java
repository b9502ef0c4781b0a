package org.policygraph;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may use which. */
@AnalyzeClasses(packages = "org.policygraph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesUseOnlyThoseBelowThem =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("text")
                    .definedBy("org.policygraph.text..")
                    .layer("form")
                    .definedBy("org.policygraph.form..")
                    .layer("log")
                    .definedBy("org.policygraph.log..")
                    .layer("fold")
                    .definedBy("org.policygraph.fold..")
                    .layer("trace")
                    .definedBy("org.policygraph.trace..")
                    .layer("extract")
                    .definedBy("org.policygraph.extract..")
                    .layer("vocab")
                    .definedBy("org.policygraph.vocab..")
                    .layer("rdf")
                    .definedBy("org.policygraph.rdf..")
                    .layer("store")
                    .definedBy("org.policygraph.store..")
                    .layer("edit")
                    .definedBy("org.policygraph.edit..")
                    .layer("access")
                    .definedBy("org.policygraph.access..")
                    .layer("bulk")
                    .definedBy("org.policygraph.bulk..")
                    .layer("index")
                    .definedBy("org.policygraph.index..")
                    .layer("mapping")
                    .definedBy("org.policygraph.mapping..")
                    .layer("query")
                    .definedBy("org.policygraph.query..")
                    .layer("mcp")
                    .definedBy("org.policygraph.mcp..")
                    .layer("http")
                    .definedBy("org.policygraph.http..")
                    .layer("cli")
                    .definedBy("org.policygraph.cli..")
                    .whereLayer("cli")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("http")
                    .mayOnlyBeAccessedByLayers("cli")
                    .whereLayer("query")
                    .mayOnlyBeAccessedByLayers("mcp", "http", "cli")
                    .whereLayer("mcp")
                    .mayOnlyBeAccessedByLayers("http", "cli")
                    .whereLayer("mapping")
                    .mayOnlyBeAccessedByLayers("query", "cli")
                    .whereLayer("index")
                    .mayOnlyBeAccessedByLayers("query")
                    .whereLayer("log")
                    .mayOnlyBeAccessedByLayers("store", "edit", "query", "http")
                    .whereLayer("fold")
                    .mayOnlyBeAccessedByLayers("extract", "rdf", "index", "trace", "query")
                    .whereLayer("trace")
                    .mayOnlyBeAccessedByLayers("bulk", "query", "http", "cli")
                    .whereLayer("store")
                    .mayOnlyBeAccessedByLayers("index", "bulk", "edit", "query", "http", "cli")
                    .whereLayer("edit")
                    .mayOnlyBeAccessedByLayers("query", "http", "cli")
                    .whereLayer("access")
                    .mayOnlyBeAccessedByLayers("query", "http", "cli")
                    .whereLayer("bulk")
                    .mayOnlyBeAccessedByLayers("query", "http", "cli")
                    .whereLayer("form")
                    .mayOnlyBeAccessedByLayers("rdf", "edit", "query", "http", "cli")
                    .whereLayer("rdf")
                    .mayOnlyBeAccessedByLayers("bulk", "edit", "http", "cli")
                    .whereLayer("vocab")
                    .mayOnlyBeAccessedByLayers(
                            "rdf", "trace", "bulk", "edit", "query", "mcp", "http", "cli")
                    .whereLayer("extract")
                    .mayOnlyBeAccessedByLayers("vocab", "rdf", "trace", "cli")
                    .because(
                            "a reader must be able to guess from the folder what is inside and what is not");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.policygraph.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a package that needs the package that needs it is one package");

    @ArchTest
    static final ArchRule textKnowsOnlyTheJdk =
            classes()
                    .that()
                    .resideInAPackage("org.policygraph.text..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("org.policygraph.text..", "java..", "org.jspecify..")
                    .because("a span must be checkable without any library");

    @ArchTest
    static final ArchRule formsKnowTextAndParsersAlone =
            classes()
                    .that()
                    .resideInAPackage("org.policygraph.form..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.policygraph.form..",
                            "org.policygraph.text..",
                            "java..",
                            "javax.xml.stream..",
                            "org.jspecify..",
                            "org.jsoup..",
                            "org.commonmark..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..")
                    .because("what a file says does not depend on what is made of it");

    @ArchTest
    static final ArchRule onlyFormsKnowTheirParsers =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.policygraph.form..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.jsoup..",
                            "org.commonmark..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..")
                    .because("a server that reads no file need not load them");

    @ArchTest
    static final ArchRule extractionKnowsNoRdf =
            classes()
                    .that()
                    .resideInAPackage("org.policygraph.extract..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.policygraph.extract..",
                            "org.policygraph.text..",
                            "org.policygraph.fold..",
                            "java..",
                            "org.jspecify..")
                    .because("a rule must be readable and testable without a graph");

    @ArchTest
    static final ArchRule onlyHttpKnowsJavalin =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.policygraph.http..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                    .because("the server can be replaced without touching what it serves");

    @ArchTest
    static final ArchRule onlyTheIndexKnowsLucene =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.policygraph.index..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.lucene..")
                    .because("what finds can be replaced without touching what it finds");

    @ArchTest
    static final ArchRule onlyCitationsKnowTheCitationLibrary =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.policygraph.trace.cite..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("de.undercouch..", "org.jbibtex..")
                    .because("who asks for a citation need not know how styles are applied");

    @ArchTest
    static final ArchRule onlyBulkFilesAreCsv =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.policygraph.bulk..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.commons.csv..")
                    .because(
                            "what a spreadsheet must not take for a formula is guarded in one place");

    @ArchTest
    static final ArchRule mappingKnowsNoGraph =
            noClasses()
                    .that()
                    .resideInAPackage("org.policygraph.mapping..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.jena..")
                    .because("the schema is read without data");

    @ArchTest
    static final ArchRule onlyStoresExecuteQueries =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.policygraph.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.jena.query..", "org.apache.jena.sparql.exec..")
                    .because("limits and deadlines of a query stand in one place");

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("org.policygraph.cli.Main")
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .because("a library that ends the process cannot be tested or embedded");

    @ArchTest
    static final ArchRule everyCacheIsBounded =
            classes()
                    .that(
                            describe(
                                    "make a cache",
                                    each -> calls(each, "build") || calls(each, "buildAsync")))
                    .should(
                            have(
                                    describe(
                                            "a bound on it",
                                            each ->
                                                    calls(each, "maximumSize")
                                                            || calls(each, "maximumWeight"))))
                    .because("a client must not be able to fill the memory");

    private static boolean calls(JavaClass each, String method) {
        return each.getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getTarget)
                .anyMatch(
                        target ->
                                target.getOwner().isEquivalentTo(Caffeine.class)
                                        && target.getName().equals(method));
    }
}
