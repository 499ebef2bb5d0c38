package no.sloyfe.method;

import java.util.List;
import java.util.Map;

/** What a file says before anyone has asked what it means, each part with its place. */
sealed interface Tree {

    Place place();

    record Leaf(Place place, String text) implements Tree {}

    record Row(Place place, List<Tree> trees) implements Tree {}

    record Branch(Place place, Map<String, Tree> trees) implements Tree {}
}
