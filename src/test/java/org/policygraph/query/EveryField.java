package org.policygraph.query;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Queries that between them ask for every field of every type, once from the nearest entry. */
record EveryField(TypeDefinitionRegistry schema) {
    private static final String DOCUMENT = "https://w3id.org/policy-graph/id/minsheng-2025";

    /** What an argument must be given where the schema says that it must be. */
    private static final Map<String, String> GIVEN =
            Map.ofEntries(
                    Map.entry("basis", "[STATED, IMPLIED, REMIT, CURATED]"),
                    Map.entry("style", "APA"),
                    Map.entry("ids", "[\"" + DOCUMENT + "/measure/5.2\", \"" + DOCUMENT + "\"]"),
                    Map.entry("text", "\"服务\""),
                    Map.entry(
                            "dimensions",
                            "[TARGET_GROUP, DEPARTMENT, THEME, PARAGRAPH, BASIS, DOCUMENT]"),
                    Map.entry("rows", "TARGET_GROUP"),
                    Map.entry("columns", "THEME"),
                    Map.entry("number", "9"),
                    Map.entry("names", "[\"劳动者\", \"農民工\", \"无\"]"),
                    Map.entry("type", "TARGET_GROUP"),
                    Map.entry(
                            "representations",
                            "[{__typename: \"Measure\", id: \"" + DOCUMENT + "/measure/5.2\"}]"),
                    Map.entry("document", "\"" + DOCUMENT + "\""));

    private static final Map<String, String> LOOKUPS =
            Map.of(
                    "node", "id: \"" + DOCUMENT + "/measure/5.2\"",
                    "document", "id: \"minsheng-2025\"",
                    "measure", "number: \"5.2\"",
                    "targetGroup", "name: \"劳动者\"",
                    "department", "name: \"民政部\"",
                    "trace", "id: \"" + DOCUMENT + "/measure/5.2\"",
                    "verifyQuote", "text: \"护理型床位占比不低于90%\"",
                    "checkArticle", "text: \"文件要求“护理型床位占比不低于90%”，覆盖80%以上\"");

    /** How far below an entry's own fields. */
    private static final int DEPTH = 3;

    List<String> queries() {
        List<String> queries = new ArrayList<>();
        for (FieldDefinition entry : object("Query").getFieldDefinitions()) {
            String given = LOOKUPS.getOrDefault(entry.getName(), given(entry));
            String arguments = given.isEmpty() ? "" : "(" + given + ")";
            String head = entry.getName() + arguments + " ";
            TypeInfo type = TypeInfo.typeInfo(entry.getType());
            if (schema.getTypeOrNull(type.getName(), ObjectTypeDefinition.class) == null) {
                queries.add(
                        query(head, "__typename ... on Node { id url } ... on Measure { number }"));
            } else {
                children(type.getName()).forEach((name, field) -> queries.add(query(head, field)));
            }
        }
        return queries;
    }

    private static String query(String head, String selection) {
        return "{ " + head + "{ " + selection + " } }";
    }

    /** For each field of a type a selection of it. */
    private Map<String, String> children(String type) {
        Map<String, String> found = new LinkedHashMap<>();
        for (FieldDefinition field : object(type).getFieldDefinitions()) {
            found.put(field.getName(), selection(field, DEPTH));
        }
        return found;
    }

    private String selection(FieldDefinition field, int depth) {
        String given = given(field);
        String head = field.getName() + (given.isEmpty() ? "" : "(" + given + ")");
        String type = TypeInfo.typeInfo(field.getType()).getName();
        if (type.equals("Node")) return head + " { __typename id url }";
        if (schema.getTypeOrNull(type, ObjectTypeDefinition.class) == null) return head;
        List<String> parts = new ArrayList<>();
        for (FieldDefinition each : object(type).getFieldDefinitions()) {
            boolean isLeaf = isLeaf(each);
            if (isLeaf || depth > 0) parts.add(selection(each, depth - 1));
        }
        return head + " { __typename " + String.join(" ", parts) + " }";
    }

    private boolean isLeaf(FieldDefinition field) {
        String type = TypeInfo.typeInfo(field.getType()).getName();
        return !type.equals("Node")
                && schema.getTypeOrNull(type, ObjectTypeDefinition.class) == null;
    }

    private static String given(FieldDefinition field) {
        List<String> given = new ArrayList<>();
        for (InputValueDefinition argument : field.getInputValueDefinitions()) {
            boolean isNeeded =
                    argument.getType() instanceof NonNullType && argument.getDefaultValue() == null;
            if (isNeeded) given.add(argument.getName() + ": " + value(argument));
            else if (argument.getName().equals("first")) given.add("first: 2");
        }
        return String.join(", ", given);
    }

    private static String value(InputValueDefinition argument) {
        String value = GIVEN.get(argument.getName());
        if (value == null && argument.getType() instanceof NonNullType written) {
            if (written.getType() instanceof TypeName name && name.getName().equals("ID")) {
                value = "\"" + DOCUMENT + "\"";
            }
        }
        return Objects.requireNonNull(value, argument.getName());
    }

    private ObjectTypeDefinition object(String type) {
        return Objects.requireNonNull(schema.getTypeOrNull(type, ObjectTypeDefinition.class), type);
    }
}
