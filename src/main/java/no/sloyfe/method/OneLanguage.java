package no.sloyfe.method;

import java.io.StringReader;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Makes a method's text a third as long for whoever will change it: each text stands in one language, and all else as it stood. */
public final class OneLanguage {

    private static final Set<String> ALL = Set.of("nb", "nn", "en");

    private final String text;
    private final String language;
    /** What comes instead of what, by where that begins; the last first. */
    private final Map<Integer, Cut> cuts = new TreeMap<>(Comparator.reverseOrder());

    private record Cut(int end, String instead) {}

    private OneLanguage(String text, String language) {
        this.text = text;
        this.language = language;
    }

    /** The text as it was, when it is no method or would be none afterwards. */
    public static String of(String text, String language) {
        try {
            Method.read("", text);
            String shorter = new OneLanguage(text, language).shorter();
            Method.read("", shorter);
            return shorter;
        } catch (Malformed left) {
            return text;
        }
    }

    private String shorter() {
        look(new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
        var shorter = new StringBuilder(text);
        cuts.forEach((from, cut) -> shorter.replace(from, cut.end(), cut.instead()));
        return shorter.toString();
    }

    private void look(Node node) {
        switch (node) {
            case MappingNode mapping -> mapping.getValue().forEach(this::look);
            case SequenceNode row -> row.getValue().forEach(each -> {
                if (each instanceof MappingNode texts && inAll(texts)) {
                    cut(texts.getStartMark().getIndex(), "", texts);
                } else {
                    look(each);
                }
            });
            default -> {}
        }
    }

    private void look(NodeTuple pair) {
        if (pair.getValueNode() instanceof MappingNode texts && inAll(texts)) {
            cut(text.indexOf(':', pair.getKeyNode().getEndMark().getIndex()) + 1, " ", texts);
        } else {
            look(pair.getValueNode());
        }
    }

    private void cut(int from, String before, MappingNode texts) {
        boolean bracketed = text.charAt(texts.getStartMark().getIndex()) == '{';
        int end = (bracketed ? texts : texts.getValue().getLast().getValueNode()).getEndMark().getIndex();
        texts.getValue().stream().filter(each -> key(each).equals(language)).map(NodeTuple::getValueNode).forEach(one ->
                cuts.put(from, new Cut(end, before + text.substring(one.getStartMark().getIndex(), one.getEndMark().getIndex()))));
    }

    private static boolean inAll(MappingNode texts) {
        return texts.getValue().stream().map(OneLanguage::key).collect(Collectors.toSet()).equals(ALL);
    }

    private static String key(NodeTuple pair) {
        return pair.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }
}
