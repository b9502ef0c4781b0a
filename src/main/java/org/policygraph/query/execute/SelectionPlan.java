package org.policygraph.query.execute;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is asked of the objects of one type, and how each field is answered. */
record SelectionPlan(List<PlannedField> fields) {
    /**
     * One field.
     *
     * @param key under which it is answered
     * @param value of an object; null for none
     * @param required whether it must have a value
     */
    record PlannedField(
            String key,
            Function<Object, @Nullable Object> value,
            Completion completion,
            boolean required) {}

    /**
     * The answer for one object.
     *
     * @throws RuntimeException if something is out of the ordinary
     */
    Map<String, @Nullable Object> answer(Object source) {
        Map<String, @Nullable Object> answer = LinkedHashMap.newLinkedHashMap(fields.size());
        for (PlannedField field : fields) {
            Object value = field.value.apply(source);
            answer.put(field.key, Completion.complete(value, field.completion, field.required));
        }
        return answer;
    }
}
