package org.policygraph.query.execute;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a value becomes a part of the answer (GraphQL specification, section 6.4.3, Value
 * Completion), for values that are as they should be.
 */
sealed interface Completion permits Completion.Leaf, Completion.Fields, Completion.Each {
    /**
     * What is answered for a value.
     *
     * @throws IrregularAnswer if the value does not fit, or lacks something that must be there
     */
    Object complete(Object value);

    /** What is answered where the value may be missing. */
    static @Nullable Object complete(
            @Nullable Object value, Completion completion, boolean required) {
        if (value != null) return completion.complete(value);
        if (required) throw new IrregularAnswer();
        return null;
    }

    /**
     * A scalar or enum.
     *
     * @param serialize null for what cannot be serialized
     */
    record Leaf(Function<Object, @Nullable Object> serialize) implements Completion {
        @Override
        public Object complete(Object value) {
            Object serialized = serialize.apply(value);
            if (serialized == null) throw new IrregularAnswer();
            return serialized;
        }
    }

    /** An object, of which some fields are asked. */
    record Fields(SelectionPlan plan) implements Completion {
        @Override
        public Object complete(Object value) {
            return plan.answer(value);
        }
    }

    /** A list. */
    record Each(Completion element, boolean required) implements Completion {
        @Override
        public Object complete(Object value) {
            if (!(value instanceof List<?> list)) throw new IrregularAnswer();
            List<@Nullable Object> answered = new ArrayList<>(list.size());
            for (Object each : list) {
                answered.add(Completion.complete(each, element, required));
            }
            return answered;
        }
    }
}
