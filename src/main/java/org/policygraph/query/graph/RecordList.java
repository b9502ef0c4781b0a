package org.policygraph.query.graph;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The records that a record leads to in some way, found once. What is kept are their statements, so
 * that the next request looks up none of them.
 */
public final class RecordList {
    private final Derivation<List<Statements>> found;

    /** Records that are found like this. */
    public RecordList(Function<Entity, List<Entity>> how) {
        this.found =
                new Derivation<>(
                        record -> how.apply(record).stream().map(Entity::statements).toList());
    }

    private List<Statements> all(Entity record) {
        return Objects.requireNonNull(found.of(record));
    }

    /** The first of them; null if there is none. */
    public @Nullable Entity first(Entity record) {
        List<Statements> all = all(record);
        return all.isEmpty() ? null : new Entity(all.getFirst(), record.reading());
    }

    /** All of them. */
    public List<Entity> of(Entity record) {
        List<Statements> all = all(record);
        RequestContext reading = record.reading();
        Entity[] entities = new Entity[all.size()];
        for (int at = 0; at < entities.length; at++) {
            entities[at] = new Entity(all.get(at), reading);
        }
        return Arrays.asList(entities);
    }
}
