package org.policygraph.edit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.policygraph.log.StageTimer;
import org.policygraph.rdf.AlignmentRequest;
import org.policygraph.rdf.CheckedDocuments;
import org.policygraph.rdf.CurationRefusedException;
import org.policygraph.rdf.CurationRequest;
import org.policygraph.rdf.DatasetChange;
import org.policygraph.rdf.DatasetEditor;
import org.policygraph.rdf.DocumentsRefusedException;
import org.policygraph.rdf.HeldDataset;
import org.policygraph.rdf.Ingestion;
import org.policygraph.store.Edit;
import org.policygraph.store.GraphStore;
import org.policygraph.store.Workers;
import org.policygraph.vocab.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts documents into a store, takes documents out, and takes down what persons decide. One edit at
 * a time is written: another would only have to be worked out anew. Writers elsewhere are reckoned
 * with, see {@link StoreWriter}. Safe for any number of threads.
 */
public final class Editor {
    private static final Logger LOG = LoggerFactory.getLogger(Editor.class);

    /** So that a small document need not wait for a large one. */
    private static final int READ_AT_ONCE = 2;

    /** How often an edit that waits looks whether the program is told to end. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Iris iris;
    private final StoreWriter writer;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Workers readers = new Workers("read", READ_AT_ONCE);
    private @Nullable DatasetEditor datasets;
    private volatile @Nullable EditDeadline end;

    /** Edits a store; rules and shapes are compiled for the first document that comes. */
    public Editor(GraphStore store, Iris iris) {
        this.iris = iris;
        this.writer = new StoreWriter(store, iris);
    }

    /** Edits a store with rules and shapes that are at hand. */
    public Editor(GraphStore store, DatasetEditor datasets) {
        this(store, datasets.ingestion().iris());
        this.datasets = datasets;
    }

    /** The base of the IRIs in the store. */
    public Iris iris() {
        return iris;
    }

    /**
     * Reads a document and puts it in, in place of what is held of the same document. The same
     * texts again change nothing.
     *
     * @param author the name of a key; null for a command
     * @throws RefusedEditException with every problem of all its texts; nothing changes then
     * @throws DeadlinePassedException if it cannot be written in time; nothing changes then
     */
    public EditResult ingest(
            IncomingDocument document, @Nullable String author, EditDeadline deadline)
            throws RefusedEditException {
        Edit edit = new Edit(Edit.Action.INGEST, author, iri(document.id()));
        try {
            CheckedDocuments checked = checked(document, deadline);
            return written(before -> datasets().with(before, checked), edit, deadline);
        } catch (DocumentsRefusedException e) {
            throw new RefusedEditException(e);
        }
    }

    /**
     * What an edit leaves for a person to say: that the document and another one that is held bear
     * one title, a sentence for each.
     */
    public List<EditWarning> apart(EditResult edit, String id) {
        return datasets().apart(HeldContent.of(edit.after()), List.of(id)).stream()
                .map(EditWarning::of)
                .toList();
    }

    /**
     * Reads and checks a document while other edits are made, on a thread of its own; no more than
     * a few at a time, since large ones need much memory.
     */
    private CheckedDocuments checked(IncomingDocument document, EditDeadline deadline)
            throws DocumentsRefusedException {
        try {
            FutureTask<CheckedDocuments> task =
                    awaited(
                            deadline,
                            patience -> readers.start(() -> read(document, deadline), patience));
            awaited(deadline, patience -> isDone(task, patience) ? task : null);
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlinePassedException();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static boolean isDone(FutureTask<?> task, long patience)
            throws InterruptedException, ExecutionException {
        try {
            task.get(patience, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /**
     * Something that an edit waits for.
     *
     * @param <T> what comes of it
     * @param <X> thrown if that is a failure
     */
    @FunctionalInterface
    private interface Attempt<T, X extends Exception> {
        /** Null if it has not come to pass within so many nanoseconds. */
        @Nullable T within(long patience) throws InterruptedException, X;
    }

    /** Waits until the deadline, and looks now and then whether the program is told to end. */
    private <T, X extends Exception> T awaited(EditDeadline deadline, Attempt<T, X> attempt)
            throws InterruptedException, X {
        while (true) {
            check(deadline);
            long left = Math.min(deadline.left(), LOOK.toNanos());
            T found = attempt.within(Math.max(0, left));
            if (found != null) return found;
        }
    }

    private void check(EditDeadline deadline) {
        EditDeadline known = end;
        if (known != null && known.left() < 0) throw DeadlinePassedException.stopping();
        deadline.check();
    }

    /**
     * Has edits that are not being written by then refused: the program ends, and whoever sent them
     * must be told so before.
     */
    public void endWithin(Duration time) {
        end = EditDeadline.in(time);
    }

    private static RuntimeException failure(ExecutionException failure)
            throws DocumentsRefusedException {
        if (failure.getCause() instanceof DocumentsRefusedException refused) throw refused;
        if (failure.getCause() instanceof Error error) throw error;
        return failure.getCause() instanceof RuntimeException e
                ? e
                : new IllegalStateException(failure);
    }

    private CheckedDocuments read(IncomingDocument document, EditDeadline deadline)
            throws DocumentsRefusedException {
        StageTimer timer = StageTimer.start(LOG);
        Map<Node, Graph> documents = document.read(datasets().ingestion());
        timer.end("read", "graphs", documents.size());
        check(deadline);
        return datasets()
                .checked(
                        HeldContent.of(writer.snapshot()),
                        documents,
                        () -> {},
                        () -> check(deadline));
    }

    /**
     * Puts documents in that were read, each in place of what is held of the same document: all of
     * them, or none.
     *
     * @param documents all graphs of the document versions, by their names
     * @param documentChecked run after each document that is held against the shapes
     * @throws DocumentsRefusedException if they do not conform to the shapes; nothing changes then
     */
    public EditResult put(Map<Node, Graph> documents, Runnable documentChecked)
            throws DocumentsRefusedException {
        EditDeadline deadline = EditDeadline.none();
        Edit edit = Edit.byCommand(Edit.Action.INGEST);
        return written(
                before -> datasets().with(before, documents, documentChecked), edit, deadline);
    }

    /** Puts the vocabularies into a store that has nothing; else changes nothing. */
    public EditResult begin() {
        EditDeadline deadline = EditDeadline.none();
        return written(
                before -> datasets().begun(before), Edit.byCommand(Edit.Action.BEGIN), deadline);
    }

    /**
     * Takes down what a person decides on a link. The same decision again changes nothing.
     *
     * @throws RefusedDecisionException if there is nothing of this kind to decide on; nothing
     *     changes then
     * @throws DeadlinePassedException if it cannot be written in time; nothing changes then
     */
    public EditResult curate(IncomingDecision decision, EditDeadline deadline)
            throws RefusedDecisionException {
        CurationRequest request = decision.at(Instant.now());
        Edit edit = new Edit(Edit.Action.CURATE, decision.author(), decision.link().getURI());
        return decided(before -> datasets().with(before, request), edit, deadline);
    }

    /**
     * Takes down what a person decides on a marker. The same decision again changes nothing.
     *
     * @throws RefusedDecisionException if there is nothing of this kind to decide on; nothing
     *     changes then
     * @throws DeadlinePassedException if it cannot be written in time; nothing changes then
     */
    public EditResult align(IncomingAlignment decision, EditDeadline deadline)
            throws RefusedDecisionException {
        AlignmentRequest request = decision.at(Instant.now());
        String marker = decision.sourceParagraph().getURI();
        Edit edit = new Edit(Edit.Action.ALIGN, decision.author(), marker);
        return decided(before -> datasets().with(before, request), edit, deadline);
    }

    /**
     * Takes documents out: all of them, or none.
     *
     * @param ids the ids of the documents
     * @param author the name of a key; null for a command
     * @throws MissingDocumentsException if one of them is not held; nothing changes then
     * @throws DeadlinePassedException if that cannot be written in time; nothing changes then
     */
    public EditResult retract(
            Collection<String> ids, @Nullable String author, EditDeadline deadline) {
        String about = ids.size() == 1 ? iri(ids.iterator().next()) : null;
        Edit edit = new Edit(Edit.Action.RETRACT, author, about);
        return written(before -> without(before, ids), edit, deadline);
    }

    private DatasetChange without(HeldDataset before, Collection<String> ids) {
        List<String> missing =
                ids.stream().filter(id -> before.versions(id, iris).isEmpty()).toList();
        if (!missing.isEmpty()) throw new MissingDocumentsException(missing);
        return DatasetEditor.without(before, ids, iris);
    }

    private EditResult decided(
            StoreWriter.Change<CurationRefusedException> decision, Edit edit, EditDeadline deadline)
            throws RefusedDecisionException {
        try {
            return written(decision, edit, deadline);
        } catch (CurationRefusedException e) {
            throw new RefusedDecisionException(e);
        }
    }

    /** Makes a change once all edits before it are made, unless its deadline passes first. */
    private <X extends Exception> EditResult written(
            StoreWriter.Change<X> change, Edit edit, EditDeadline deadline) throws X {
        waitForTurn(deadline);
        try {
            return writer.write(
                    before -> {
                        DatasetChange made = change.of(before);
                        check(deadline);
                        return made;
                    },
                    edit);
        } finally {
            turn.unlock();
        }
    }

    private void waitForTurn(EditDeadline deadline) {
        try {
            awaited(
                    deadline,
                    patience -> turn.tryLock(patience, TimeUnit.NANOSECONDS) ? turn : null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadlinePassedException();
        }
    }

    private String iri(String document) {
        return iris.document(document).getURI();
    }

    private synchronized DatasetEditor datasets() {
        DatasetEditor known = datasets;
        if (known != null) return known;
        DatasetEditor made = new DatasetEditor(new Ingestion(iris));
        datasets = made;
        return made;
    }
}
