package no.sloyfe.method;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML into a tree that knows its lines. */
final class Yaml {

    private static final int MOST_REFERENCES = 20;
    private static final int DEEPEST = 12;

    private final String file;

    private Yaml(String file) {
        this.file = file;
    }

    static Fields read(String file, String text) {
        return Fields.of(tree(file, text));
    }

    static Tree tree(String file, String text) {
        var yaml = new Yaml(file);
        try {
            var parser = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()));
            refuseWhatGrows(file, text, parser);
            @Nullable Node node = parser.compose(new StringReader(text));
            if (node == null) {
                throw new Place(file, 1).wrong("method.fault.nothing");
            }
            return yaml.tree(node);
        } catch (MarkedYAMLException wrong) {
            throw yaml.place(wrong.getProblemMark()).wrong("method.fault.yaml");
        } catch (YAMLException | IllegalArgumentException | IndexOutOfBoundsException unreadable) { // no text, or an escape cut short
            throw new Place(file, 1).wrong("method.fault.yaml");
        }
    }

    /** Many references, one inside the other, or very deep brackets would let a short text ask for very much. */
    private static void refuseWhatGrows(String file, String text, org.yaml.snakeyaml.Yaml parser) {
        int references = 0;
        Deque<String> around = new ArrayDeque<>();
        for (Event event : parser.parse(new StringReader(text))) {
            Place here = new Place(file, event.getStartMark().getLine() + 1);
            if (event instanceof AliasEvent alias && (++references > MOST_REFERENCES || around.contains(alias.getAnchor()))) {
                throw here.wrong("method.fault.references", MOST_REFERENCES);
            }
            if (event instanceof CollectionStartEvent start) {
                around.push(start.getAnchor() == null ? "" : start.getAnchor());
                if (around.size() > DEEPEST) {
                    throw here.wrong("method.fault.too-deep", DEEPEST);
                }
            }
            if (event instanceof CollectionEndEvent) {
                around.pop();
            }
        }
    }

    private Tree tree(Node node) {
        Place place = place(node.getStartMark());
        return switch (node) {
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> throw place.wrong("method.fault.no-value");
            case ScalarNode scalar -> new Tree.Leaf(place, scalar.getValue().strip());
            case SequenceNode sequence ->
                new Tree.Row(place, sequence.getValue().stream().map(this::tree).toList());
            case MappingNode mapping -> branch(place, mapping);
            default -> throw place.wrong("method.fault.anchor");
        };
    }

    private Tree branch(Place place, MappingNode mapping) {
        Map<String, Tree> trees = new LinkedHashMap<>();
        for (var pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                throw place(pair.getKeyNode().getStartMark()).wrong("method.fault.key");
            }
            if (trees.put(key.getValue(), tree(pair.getValueNode())) != null) {
                throw place(key.getStartMark()).wrong("method.fault.twice", key.getValue());
            }
        }
        return new Tree.Branch(place, trees);
    }

    private Place place(@Nullable Mark mark) {
        return new Place(file, mark == null ? 1 : mark.getLine() + 1);
    }
}
