package no.sloyfe.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A method as JSON, in which a meeting keeps the version that it started with. */
public final class MethodJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Place FROZEN = new Place("frozen method", 0);

    private MethodJson() {}

    public static String write(Method method) {
        return MAPPER.writeValueAsString(MethodShape.of(method));
    }

    /** Reads what {@link #write} wrote, also after a database has put the keys in another order. */
    public static Method read(String json) {
        try {
            return MethodReader.read(Fields.of(tree(MAPPER.readTree(json))));
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("Not a frozen method", wrong);
        }
    }

    public static String write(Tailoring tailoring) {
        return MAPPER.writeValueAsString(tailoring);
    }

    public static Tailoring tailoring(String json) {
        return MAPPER.readValue(json, Tailoring.class);
    }

    private static Tree tree(JsonNode node) {
        if (node.isObject()) {
            Map<String, Tree> trees = new LinkedHashMap<>();
            node.properties().forEach(property -> trees.put(property.getKey(), tree(property.getValue())));
            return new Tree.Branch(FROZEN, trees);
        }
        if (node.isArray()) {
            List<Tree> trees = node.valueStream().map(MethodJson::tree).collect(Collectors.toList());
            return new Tree.Row(FROZEN, trees);
        }
        return new Tree.Leaf(FROZEN, node.asString());
    }
}
